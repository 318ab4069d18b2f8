using System.Buffers.Binary;

namespace Diary.Domain.Files.Pictures;

/// <summary>
/// Which way up a picture is: the one thing that is kept of what cameras write down. Read with every offset checked, and
/// written anew.
/// </summary>
internal static class Orientation
{
    public const int Upright = 1;
    private const int Last = 8;
    private const ushort Tag = 0x0112;
    private const ushort ShortType = 3;
    private const int HeaderLength = 8;
    private const int EntryLength = 12;

    /// <param name="tiff">An EXIF block after its "Exif" mark.</param>
    /// <returns>1 to 8; upright when it is not said or cannot be read.</returns>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II\x2A\0"u8);
        if (tiff.Length < HeaderLength || (!isLittle && !tiff.StartsWith("MM\0\x2A"u8)))
        {
            return Upright;
        }

        var directory = Long(tiff[4..], isLittle);
        if (directory > (uint)tiff.Length - 2)
        {
            return Upright;
        }

        var entries = tiff[((int)directory + 2)..];
        var count = Math.Min(Short(tiff[(int)directory..], isLittle), entries.Length / EntryLength);
        for (var i = 0; i < count; i++)
        {
            var entry = entries.Slice(i * EntryLength, EntryLength);
            if (Short(entry, isLittle) == Tag && Short(entry[2..], isLittle) == ShortType)
            {
                return Short(entry[8..], isLittle) is >= Upright and <= Last and var value ? value : Upright;
            }
        }

        return Upright;
    }

    /// <summary>An EXIF block that says this and nothing else.</summary>
    public static byte[] Write(int orientation) =>
        [
            .. "II\x2A\0"u8,
            HeaderLength,
            0,
            0,
            0,
            1,
            0,
            Tag & 0xFF,
            Tag >> 8,
            (byte)ShortType,
            0,
            1,
            0,
            0,
            0,
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
        ];

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
