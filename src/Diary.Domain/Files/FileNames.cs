using System.Globalization;
using System.Text;

namespace Diary.Domain.Files;

/// <summary>Names that people's files have.</summary>
public static class FileNames
{
    public const int MaxLength = 200;
    private const int MaxEnding = 10;
    private const string Unnamed = "file";

    /// <summary>
    /// The name as it may be shown: without the path before it, without characters nobody sees, among them those that
    /// turn «gpj.exe» around, and with an ending that the content has: a page called «photo.jpg» becomes
    /// «photo.jpg.txt».
    /// </summary>
    public static string Safe(string name, FileKind kind)
    {
        var plain = Plain(name);
        return kind.Endings.Contains(Path.GetExtension(plain), StringComparer.OrdinalIgnoreCase)
            ? Shorten(plain)
            : Shorten(plain + kind.Endings[0]);
    }

    /// <summary>For searching: without regard to case and to ё.</summary>
    public static string Fold(string name) => name.ToLowerInvariant().Replace('\u0451', '\u0435');

    private static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var seen = string.Concat(last.EnumerateRunes().Where(IsSeen).Select(rune => rune.ToString())).Trim();
        return seen.Trim('.') is "" ? Unnamed : seen;
    }

    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var ending = Path.GetExtension(name) is { Length: <= MaxEnding } given ? given : "";
        var start = name.AsSpan(0, MaxLength - ending.Length);
        return string.Concat(char.IsHighSurrogate(start[^1]) ? start[..^1] : start, ending);
    }

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            )
        && rune.Value is not ('"' or '<' or '>' or '|' or '?' or '*' or ':' or '\uFFFD');
}
