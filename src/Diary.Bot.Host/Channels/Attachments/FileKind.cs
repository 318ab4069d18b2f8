using System.Text.Unicode;

namespace Diary.Bot.Host.Channels.Attachments;

/// <summary>What a file is, told from its bytes. A web page or a drawing with scripts in it is just text here.</summary>
public sealed record FileKind(string ContentType)
{
    /// <summary>The kinds that are taken, for the sentence that refuses others.</summary>
    public const string Taken = "pictures (JPEG, PNG, GIF, WebP, HEIC), PDF, office documents, plain text";

    private const string OfficeFolder = "application/vnd.openxmlformats-officedocument.";

    private static readonly (byte[] Start, string ContentType)[] Starts =
    [
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, .. "PNG\r\n\x1A\n"u8], "image/png"),
        ([.. "GIF87a"u8], "image/gif"),
        ([.. "GIF89a"u8], "image/gif"),
        ([.. "%PDF-"u8], "application/pdf"),
    ];

    private static readonly Dictionary<string, string> Zipped = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = OfficeFolder + "wordprocessingml.document",
        [".xlsx"] = OfficeFolder + "spreadsheetml.sheet",
        [".pptx"] = OfficeFolder + "presentationml.presentation",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".odp"] = "application/vnd.oasis.opendocument.presentation",
    };

    private static readonly Dictionary<string, string> Compound = new(StringComparer.OrdinalIgnoreCase)
    {
        [".doc"] = "application/msword",
        [".xls"] = "application/vnd.ms-excel",
        [".ppt"] = "application/vnd.ms-powerpoint",
    };

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
            IsWebP(bytes) ? "image/webp"
            : IsHeic(bytes) ? "image/heic"
            : bytes.StartsWith("PK\x03\x04"u8) ? Document(name, bytes)
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
                ? Compound.GetValueOrDefault(Path.GetExtension(name))
            : IsText(bytes) ? "text/plain"
            : null;
        return found is null ? null : new FileKind(found);
    }

    private static bool IsWebP(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);

    private static bool IsHeic(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 12
        && bytes[4..].StartsWith("ftyp"u8)
        && (bytes[8..].StartsWith("heic"u8) || bytes[8..].StartsWith("heix"u8) || bytes[8..].StartsWith("mif1"u8));

    /// <summary>An archive is an office document when it has the parts of one, whatever its name says.</summary>
    private static string? Document(string name, ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("[Content_Types].xml"u8) >= 0
        || bytes.IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0
            ? Zipped.GetValueOrDefault(Path.GetExtension(name))
            : null;

    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 0 && Utf8.IsValid(bytes) && bytes.IndexOfAnyInRange((byte)0, (byte)8) < 0;
}
