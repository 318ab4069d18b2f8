using System.Text;

namespace Diary.Domain.Files;

/// <summary>
/// An office document, which is an archive, as its table of contents describes it. Nothing is unpacked: what would burst
/// when somebody opens it is told from the sizes.
/// </summary>
internal sealed record OfficeArchive(string ContentType, bool IsBomb)
{
    private const string Folder = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";
    private const string Word = Folder + "wordprocessingml.document";
    private const string Sheet = Folder + "spreadsheetml.sheet";
    private const string Slides = Folder + "presentationml.presentation";
    private const int Preface = 128;
    private const long LargestUnpacked = 300L * 1024 * 1024;
    private const long ModestUnpacked = 20L * 1024 * 1024;
    private const long HighestRatio = 100;

    public static readonly IReadOnlyDictionary<string, string[]> Endings = new Dictionary<string, string[]>
    {
        [Word] = [".docx"],
        [Sheet] = [".xlsx"],
        [Slides] = [".pptx"],
        [OpenDocument + "text"] = [".odt"],
        [OpenDocument + "spreadsheet"] = [".ods"],
        [OpenDocument + "presentation"] = [".odp"],
    };

    /// <returns>Null for an archive that is no office document.</returns>
    public static OfficeArchive? Read(ReadOnlySpan<byte> bytes)
    {
        if (ZipContents.Read(bytes) is not { } entries || TypeOf(entries, bytes) is not { } contentType)
        {
            return null;
        }

        var packed = entries.Sum(entry => entry.Packed);
        var unpacked = entries.Sum(entry => entry.Unpacked);

        // Entries that lie over one another pack more than the file holds.
        var isBomb =
            packed > bytes.Length
            || unpacked > LargestUnpacked
            || (unpacked > ModestUnpacked && unpacked > bytes.Length * HighestRatio);
        return new OfficeArchive(contentType, isBomb);
    }

    /// <summary>By the parts that it has, whatever its name says.</summary>
    private static string? TypeOf(IReadOnlyList<ZipEntry> entries, ReadOnlySpan<byte> bytes)
    {
        foreach (var type in Endings.Keys)
        {
            // Such a document says what it is in its first bytes, unpacked.
            if (bytes[..Math.Min(bytes.Length, Preface)].IndexOf(Encoding.ASCII.GetBytes("mimetype" + type)) >= 0)
            {
                return type;
            }
        }

        return !entries.Any(entry => entry.Name == "[Content_Types].xml") ? null
            : Has("word/") ? Word
            : Has("xl/") ? Sheet
            : Has("ppt/") ? Slides
            : null;

        bool Has(string part) => entries.Any(entry => entry.Name.StartsWith(part, StringComparison.Ordinal));
    }
}
