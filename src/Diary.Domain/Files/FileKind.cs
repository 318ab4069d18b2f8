using System.Text.Unicode;

namespace Diary.Domain.Files;

/// <summary>What a file is, told from its bytes. A web page or a drawing with scripts in it is just text here.</summary>
public sealed record FileKind(string ContentType)
{
    /// <summary>The kinds that are taken, for the sentence that refuses others.</summary>
    public const string Taken = "pictures (JPEG, PNG, GIF, WebP, HEIC), PDF, office documents, plain text";

    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string WebP = "image/webp";
    public const string Pdf = "application/pdf";
    internal const string Gif = "image/gif";
    internal const string Text = "text/plain";
    private const string Heic = "image/heic";

    private static readonly (byte[] Start, string ContentType)[] Starts =
    [
        ([0xFF, 0xD8, 0xFF], Jpeg),
        ([0x89, .. "PNG\r\n\x1A\n"u8], Png),
        ([.. "GIF87a"u8], Gif),
        ([.. "GIF89a"u8], Gif),
        ([.. "%PDF-"u8], Pdf),
    ];

    private static readonly Dictionary<string, string> Compound = new(StringComparer.OrdinalIgnoreCase)
    {
        [".doc"] = "application/msword",
        [".xls"] = "application/vnd.ms-excel",
        [".ppt"] = "application/vnd.ms-powerpoint",
    };

    /// <summary>
    /// The endings that a name may have, the usual one first: another one is no ending. Programs of a lesson are text; a
    /// page or a script that a double click would run is not among them.
    /// </summary>
    private static readonly Dictionary<string, string[]> EndingsOf = new(OfficeArchive.Endings)
    {
        [Jpeg] = [".jpg", ".jpeg", ".jfif"],
        [Png] = [".png"],
        [Gif] = [".gif"],
        [WebP] = [".webp"],
        [Heic] = [".heic", ".heif"],
        [Pdf] = [".pdf"],
        [Text] =
        [
            ".txt",
            ".csv",
            ".md",
            ".tex",
            ".srt",
            ".py",
            ".pas",
            ".c",
            ".h",
            ".cpp",
            ".cs",
            ".java",
            ".kt",
            ".sql",
        ],
        ["application/msword"] = [".doc"],
        ["application/vnd.ms-excel"] = [".xls"],
        ["application/vnd.ms-powerpoint"] = [".ppt"],
    };

    /// <summary>Whether a channel may show it as a picture, and not only as a file.</summary>
    public bool IsPicture => ContentType is Jpeg or Png;

    internal IReadOnlyList<string> Endings => EndingsOf[ContentType];

    /// <returns>Null for what is not taken: programs, archives and what nobody knows.</returns>
    public static FileKind? Of(string name, ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, contentType) in Starts)
        {
            if (bytes.StartsWith(start))
            {
                return new FileKind(contentType);
            }
        }

        var found =
            IsWebP(bytes) ? WebP
            : IsHeic(bytes) ? Heic
            : ZipContents.IsZip(bytes) ? OfficeArchive.Read(bytes)?.ContentType
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
                ? Compound.GetValueOrDefault(Path.GetExtension(name))
            : IsText(bytes) ? Text
            : null;
        return found is null ? null : new FileKind(found);
    }

    private static bool IsWebP(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);

    private static bool IsHeic(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 12
        && bytes[4..].StartsWith("ftyp"u8)
        && (bytes[8..].StartsWith("heic"u8) || bytes[8..].StartsWith("heix"u8) || bytes[8..].StartsWith("mif1"u8));

    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 0 && Utf8.IsValid(bytes) && bytes.IndexOfAnyInRange((byte)0, (byte)8) < 0;
}
