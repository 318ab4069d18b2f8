using System.Buffers.Binary;
using System.Text;

namespace Diary.Domain.Files.Pictures;

/// <summary>A PNG: chunks, each with its length, its type and its checksum.</summary>
internal static class PngFile
{
    private const int SignatureLength = 8;
    private const int FrameLength = 12;
    private const string Header = "IHDR";
    private const string Data = "IDAT";
    private const string End = "IEND";
    private const string Exif = "eXIf";

    /// <summary>What a viewer draws by. Words, times and places are not among it.</summary>
    private static readonly HashSet<string> Kept =
    [
        Header,
        "PLTE",
        Data,
        End,
        "tRNS",
        "gAMA",
        "cHRM",
        "sRGB",
        "iCCP",
        "cICP",
        "sBIT",
        "bKGD",
        "pHYs",
        "hIST",
        "sPLT",
        "mDCV",
        "cLLI",
        "acTL",
        "fcTL",
        "fdAT",
    ];

    /// <returns>Null when it cannot be read.</returns>
    public static CleanPicture? Clean(ReadOnlySpan<byte> bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes[..SignatureLength]);
        var (orientation, width, height, hasData) = (Orientation.Upright, 0, 0, false);
        for (var at = SignatureLength; ChunkAt(bytes, at) is { } length; at += length)
        {
            var chunk = bytes.Slice(at, length);
            var type = Encoding.Latin1.GetString(chunk[4..8]);
            var content = chunk[8..^4];
            switch (type)
            {
                case Header when content.Length >= 8:
                    width = Dimension(content);
                    height = Dimension(content[4..]);
                    break;
                case Exif:
                    orientation = Orientation.Read(content);
                    break;
                case Data:
                    hasData = true;
                    break;
                case End when hasData && orientation != Orientation.Upright:
                    PngChunk.Write(clean, Exif, Orientation.Write(orientation));
                    break;
            }

            if (Kept.Contains(type))
            {
                clean.Write(chunk);
            }

            if (type is End)
            {
                return hasData ? new CleanPicture(clean.ToArray(), width, height) : null;
            }
        }

        return null;
    }

    /// <returns>Its whole length; null where there is none.</returns>
    private static int? ChunkAt(ReadOnlySpan<byte> bytes, int at) =>
        at + FrameLength <= bytes.Length
        && BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) is var length
        && length <= bytes.Length - at - FrameLength
            ? (int)length + FrameLength
            : null;

    private static int Dimension(ReadOnlySpan<byte> bytes) =>
        (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), int.MaxValue);
}
