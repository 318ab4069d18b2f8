using System.Globalization;
using System.Text;

namespace Diary.Dialogs.Rendering;

/// <summary>Whether there is anything to see: channels refuse, or swallow, what is blank.</summary>
internal static class VisibleText
{
    /// <summary>What stands for a message or a title with nothing to see in it.</summary>
    public const string Blank = "…";

    public static bool IsIn(IReadOnlyList<MarkupBlock> blocks)
    {
        return IsIn(PlainTextEncoder.Encode(new MarkupDocument(blocks, [])));
    }

    public static bool IsIn(string text)
    {
        return text.EnumerateRunes()
            .Any(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format);
    }
}
