namespace Diary.Dialogs.Rendering;

[Flags]
public enum TextStyles
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underline = 4,
    Strikethrough = 8,
    Code = 16,
}

/// <summary>A stretch of text in one look; a line feed in it is a line break.</summary>
public sealed record TextRun(string Text, TextStyles Styles = TextStyles.None, string? Url = null);
