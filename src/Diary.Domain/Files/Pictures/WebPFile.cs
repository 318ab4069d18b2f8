using System.Buffers.Binary;
using System.Text;

namespace Diary.Domain.Files.Pictures;

/// <summary>A WebP: a RIFF container of chunks, padded to an even length.</summary>
internal static class WebPFile
{
    private const int ContainerLength = 12;
    private const int FrameLength = 8;
    private const string Extended = "VP8X";
    private const string Exif = "EXIF";
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;

    private static readonly HashSet<string> Kept = [Extended, "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <returns>Null when it cannot be read.</returns>
    public static CleanPicture? Clean(ReadOnlySpan<byte> bytes)
    {
        var kept = new List<(string Type, byte[] Chunk)>();
        var (orientation, size) = (Orientation.Upright, (0, 0));
        for (var at = ContainerLength; ChunkAt(bytes, at) is { } length; at += length + (length & 1))
        {
            var chunk = bytes.Slice(at, length);
            var type = Encoding.Latin1.GetString(chunk[..4]);
            size = size is (0, 0) ? SizeIn(type, chunk[FrameLength..]) : size;
            if (type is Exif)
            {
                orientation = ReadExif(chunk[FrameLength..]);
            }
            else if (Kept.Contains(type))
            {
                kept.Add((type, chunk.ToArray()));
            }
        }

        return kept.Exists(chunk => chunk.Type is "VP8 " or "VP8L" or "ANMF")
            ? new CleanPicture(Write(kept, orientation), size.Item1, size.Item2)
            : null;
    }

    private static int? ChunkAt(ReadOnlySpan<byte> bytes, int at) =>
        at + FrameLength <= bytes.Length
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]) is var length
        && length <= bytes.Length - at - FrameLength
            ? (int)length + FrameLength
            : null;

    private static (int Width, int Height) SizeIn(string type, ReadOnlySpan<byte> content) =>
        (type, content.Length) switch
        {
            (Extended, >= 10) => (1 + Three(content[4..]), 1 + Three(content[7..])),
            ("VP8 ", >= 10) => (Fourteen(content[6..]), Fourteen(content[8..])),
            ("VP8L", >= 5) => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(content[1..])),
            _ => (0, 0),
        };

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static int Fourteen(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes) & 0x3FFF;

    private static (int, int) Lossless(uint bits) => (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    /// <summary>Some programs write the mark that JPEG wants before it.</summary>
    private static int ReadExif(ReadOnlySpan<byte> content) =>
        Orientation.Read(content.StartsWith("Exif\0\0"u8) ? content[6..] : content);

    private static byte[] Write(List<(string Type, byte[] Chunk)> kept, int orientation)
    {
        // Only the extended form may say which way up it is.
        var isTurned = orientation != Orientation.Upright && kept[0].Type is Extended;
        if (kept[0] is { Type: Extended, Chunk: { Length: > FrameLength } header })
        {
            header[FrameLength] = (byte)((header[FrameLength] & ~(ExifFlag | XmpFlag)) | (isTurned ? ExifFlag : 0));
        }

        using var clean = new MemoryStream();
        clean.Write("RIFF\0\0\0\0WEBP"u8);
        foreach (var (_, chunk) in kept)
        {
            WriteChunk(clean, chunk);
        }

        if (isTurned)
        {
            var tiff = Orientation.Write(orientation);
            WriteChunk(clean, [.. "EXIF"u8, (byte)tiff.Length, 0, 0, 0, .. tiff]);
        }

        var all = clean.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(4), all.Length - 8);
        return all;
    }

    private static void WriteChunk(MemoryStream clean, byte[] chunk)
    {
        clean.Write(chunk);
        if ((chunk.Length & 1) == 1)
        {
            clean.WriteByte(0);
        }
    }
}
