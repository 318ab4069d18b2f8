using System.Buffers.Binary;

namespace Diary.Domain.Files.Pictures;

/// <summary>A JPEG: segments, each with a marker, and the drawing between them.</summary>
internal static class JpegFile
{
    private const byte Mark = 0xFF;
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Jfif = 0xE0;
    private const byte Exif = 0xE1;
    private const byte Colours = 0xE2;
    private const byte Adobe = 0xEE;
    private const byte Comment = 0xFE;
    private static readonly byte[] ExifMark = [.. "Exif\0\0"u8];

    /// <returns>Null when it cannot be read.</returns>
    public static CleanPicture? Clean(ReadOnlySpan<byte> bytes)
    {
        var kept = new List<Range>();
        var (orientation, width, height, hasScan) = (Orientation.Upright, 0, 0, false);
        var at = 2;
        while (Next(bytes, ref at) is { } marker)
        {
            if (marker is End)
            {
                return hasScan ? Write(bytes, kept, orientation, width, height) : null;
            }

            if (LengthAt(bytes, at) is not { } length)
            {
                return null;
            }

            var content = bytes.Slice(at + 2, length - 2);
            var from = at - 2;
            at += length;
            if (marker is Exif && content.StartsWith(ExifMark))
            {
                orientation = Orientation.Read(content[ExifMark.Length..]);
            }
            else if (IsFrame(marker) && content.Length >= 5)
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(content[1..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(content[3..]);
            }
            else if (marker is Scan)
            {
                hasScan = true;
                at = EndOfDrawing(bytes, at);
            }

            if (IsKept(marker, content))
            {
                kept.Add(from..at);
            }
        }

        // A picture that was cut off while it was sent is still shown as far as it goes.
        return hasScan ? Write(bytes, kept, orientation, width, height) : null;
    }

    /// <summary>Moves behind the next marker that has something to say.</summary>
    private static byte? Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at + 1 < bytes.Length && bytes[at] == Mark)
        {
            at++;
            if (bytes[at] != Mark)
            {
                return bytes[at++];
            }
        }

        return null;
    }

    private static int? LengthAt(ReadOnlySpan<byte> bytes, int at) =>
        at + 2 <= bytes.Length
        && BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) is >= 2 and var length
        && at + length <= bytes.Length
            ? length
            : null;

    /// <summary>The drawing goes on until a marker that is neither a pause nor a written-out 0xFF.</summary>
    private static int EndOfDrawing(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 1 < bytes.Length)
        {
            var step = bytes[at..^1].IndexOf(Mark);
            if (step < 0)
            {
                return bytes.Length;
            }

            at += step;
            if (bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += 2;
        }

        return bytes.Length;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) =>
        marker switch
        {
            Jfif => content.StartsWith("JFIF\0"u8),
            Colours => content.StartsWith("ICC_PROFILE\0"u8),
            Adobe => content.StartsWith("Adobe"u8),
            Comment => false,
            _ => marker is < 0xE0 or > 0xEF,
        };

    private static CleanPicture Write(
        ReadOnlySpan<byte> bytes,
        List<Range> kept,
        int orientation,
        int width,
        int height
    )
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write([Mark, Start]);
        var isTurned = orientation != Orientation.Upright;
        foreach (var range in kept)
        {
            var segment = bytes[range];
            if (isTurned && segment[1] != Jfif)
            {
                WriteExif(clean, Orientation.Write(orientation));
                isTurned = false;
            }

            clean.Write(segment);
        }

        clean.Write([Mark, End]);
        return new CleanPicture(clean.ToArray(), width, height);
    }

    private static void WriteExif(MemoryStream clean, byte[] tiff)
    {
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(2 + ExifMark.Length + tiff.Length));
        clean.Write([Mark, Exif]);
        clean.Write(length);
        clean.Write(ExifMark);
        clean.Write(tiff);
    }
}
