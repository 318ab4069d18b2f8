using System.Globalization;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.Attachments;

/// <summary>Names that people's files have.</summary>
internal static class FileNames
{
    private const string Unnamed = "file";

    /// <summary>
    /// The name as it may be shown: without the path before it, and without characters nobody sees, among them those
    /// that turn «gpj.exe» around.
    /// </summary>
    public static string Plain(string name)
    {
        var last = name.AsSpan(name.LastIndexOfAny(['/', '\\']) + 1);
        var seen = string.Concat(last.ToString().EnumerateRunes().Where(IsSeen).Select(rune => rune.ToString())).Trim();
        return seen.Trim('.') is "" ? Unnamed
            : seen.Length <= ReceivedFile.MaxNameLength ? seen
            : Shorten(seen);
    }

    private static string Shorten(string name)
    {
        var extension = Path.GetExtension(name);
        return extension.Length is > 0 and <= 10
            ? name[..(ReceivedFile.MaxNameLength - extension.Length)].TrimEnd('\ud83c', '\ud83d', '\ud83e') + extension
            : name[..ReceivedFile.MaxNameLength];
    }

    private static bool IsSeen(System.Text.Rune rune) =>
        System.Text.Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
