namespace Diary.Dialogs.Rendering;

/// <summary>Shows what would have to be opened: its line becomes a paragraph over it.</summary>
internal static class Unfolding
{
    public static string Of(string markup) =>
        markup
            .Replace("<summary>", "<p><b>", StringComparison.Ordinal)
            .Replace("</summary>", "</b></p>", StringComparison.Ordinal)
            .Replace("<details>", "", StringComparison.Ordinal)
            .Replace("</details>", "", StringComparison.Ordinal);
}
