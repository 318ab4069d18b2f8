using System.Buffers.Binary;
using System.Text;

namespace Diary.Testing.Files;

/// <summary>Small real pictures, 16 by 8, and what telephones write into theirs.</summary>
public static class SamplePictures
{
    /// <summary>Stands in a picture where the place would: it must be found nowhere else.</summary>
    public const string Place = "55.7558N37.6173E";

    /// <summary>Lying on its side.</summary>
    public const byte Turned = 6;

    public static byte[] Png { get; } =
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAPklEQVR4AcyPsQ0AMAjDIl7ip3ITvak/tVOZQAxZQPICyErk"
                + "qF4GATkhsOXI6Pwh6B6r+yCBb0NGFf3v6QoPAAD//8uODjAAAAAGSURBVAMAGu01IcakTY4AAAAASUVORK5CYII="
        );

    public static byte[] Jpeg { get; } =
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA"
                + "AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA"
                + "ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA"
                + "AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
                + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA"
                + "AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4M"
                + "ChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8a"
                + "Gi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIABADASIAAhEB"
                + "AxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAME/8QAGxAAAgEFAAAAAAAAAAAAAAAAABIBAxMxMkH/xAAVAQEBAAAAAAAAAAAA"
                + "AAAAAAAEBf/EAB0RAAIBBAMAAAAAAAAAAAAAAAECEgADESExUXH/2gAMAwEAAhEDEQA/AMtOykPt3JEAMzyAGBqr1u1BmaRO"
                + "ezx5X//Z"
        );

    public static byte[] WebP { get; } =
        Convert.FromBase64String(
            "UklGRjICAABXRUJQVlA4WAoAAAAgAAAADwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA"
                + "AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA"
                + "ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA"
                + "AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
                + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA"
                + "AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggRAAAABAC"
                + "AJ0BKhAACAACwEwlsAJ0ugAC/cBUVAAA/oNlaB1f/w+NQmRCOtP9356ZKRGjyKivhGR/9FwaDP8rvNL7DfYbw0AA"
        );

    /// <summary>An EXIF block that says which way up the picture is and where it was made.</summary>
    public static byte[] Exif { get; } =
    [
        // A big-endian TIFF of one directory with two entries: the orientation, and where the place is.
        .. "MM\0\x2A\0\0\0\x08\0\x02"u8,
        .. (ReadOnlySpan<byte>)[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, Turned, 0, 0],
        .. (ReadOnlySpan<byte>)[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0x26, 0, 0, 0, 0],
        .. Encoding.ASCII.GetBytes(Place),
    ];

    public static byte[] JpegWith(ReadOnlySpan<byte> exif)
    {
        byte[] content = [.. "Exif\0\0"u8, .. exif];
        return Insert(
            Jpeg,
            20,
            [0xFF, 0xE1, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content]
        );
    }

    public static byte[] PngWith(ReadOnlySpan<byte> exif)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, exif.Length);
        return Insert(Png, 33, [.. length, .. "eXIf"u8, .. exif, 0, 0, 0, 0]);
    }

    public static byte[] WebPWith(ReadOnlySpan<byte> exif)
    {
        var padding = new byte[exif.Length & 1];
        byte[] picture = [.. WebP, .. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif, .. padding];
        picture[20] |= 0x08;
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(4), picture.Length - 8);
        return picture;
    }

    private static byte[] Insert(byte[] into, int at, byte[] inserted) => [.. into[..at], .. inserted, .. into[at..]];
}
