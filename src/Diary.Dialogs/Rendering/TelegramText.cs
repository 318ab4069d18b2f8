using System.Text;

namespace Diary.Dialogs.Rendering;

/// <summary>Text as both of Telegram's HTML dialects take it.</summary>
internal static class TelegramText
{
    private static readonly (TextStyles Style, string Tag)[] Tags =
    [
        (TextStyles.Bold, "b"),
        (TextStyles.Italic, "i"),
        (TextStyles.Underline, "u"),
        (TextStyles.Strikethrough, "s"),
    ];

    public static void Write(StringBuilder html, IReadOnlyList<TextRun> runs, string lineBreak)
    {
        foreach (var run in runs)
        {
            WriteRun(html, run, lineBreak);
        }
    }

    public static string Escape(string text)
    {
        return text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
    }

    private static void WriteRun(StringBuilder html, TextRun run, string lineBreak)
    {
        var text = Escape(run.Text).Replace("\n", lineBreak, StringComparison.Ordinal);
        if (run.Styles.HasFlag(TextStyles.Code) && run.Url is null)
        {
            // Telegram lets nothing be combined with code.
            html.Append("<code>").Append(text).Append("</code>");
            return;
        }

        var tags = Tags.Where(tag => run.Styles.HasFlag(tag.Style)).ToArray();
        if (run.Url is not null)
        {
            html.Append("<a href=\"").Append(Escape(run.Url)).Append("\">");
        }

        html.AppendJoin("", tags.Select(tag => $"<{tag.Tag}>"));
        html.Append(text);
        html.AppendJoin("", tags.Reverse().Select(tag => $"</{tag.Tag}>"));
        if (run.Url is not null)
        {
            html.Append("</a>");
        }
    }
}
