using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Diary.TelegramSimulator.Formatting;

/// <summary>InputRichMessage.markdown: headings, lists, quotes, tables, fences and inline marks, made into rich HTML.</summary>
internal static partial class RichMarkdown
{
    public static string ToHtml(string markdown)
    {
        var html = new StringBuilder();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length; )
        {
            at = Block(lines, at, html);
        }
        return html.ToString();
    }

    private static int Block(string[] lines, int at, StringBuilder html)
    {
        var line = lines[at];
        if (string.IsNullOrWhiteSpace(line))
        {
            return at + 1;
        }
        if (Heading().Match(line) is { Success: true } heading)
        {
            var level = heading.Groups[1].Length;
            html.Append(CultureInfo.InvariantCulture, $"<h{level}>{Inline(heading.Groups[2].Value)}</h{level}>");
            return at + 1;
        }
        if (Rule().IsMatch(line))
        {
            html.Append("<hr/>");
            return at + 1;
        }
        if (line.StartsWith("```", StringComparison.Ordinal))
        {
            return Fence(lines, at, html);
        }
        if (at + 1 < lines.Length && line.Contains('|', StringComparison.Ordinal) && TableRule().IsMatch(lines[at + 1]))
        {
            return Table(lines, at, html);
        }
        return Run(lines, at, html);
    }

    private static int Run(string[] lines, int at, StringBuilder html)
    {
        if (lines[at].StartsWith('>'))
        {
            return Group(lines, at, html, Quote(), "<blockquote>", "</blockquote>", text => Inline(text) + "<br>");
        }
        if (Bullet().IsMatch(lines[at]))
        {
            return Group(lines, at, html, Bullet(), "<ul>", "</ul>", text => $"<li>{Task(text)}</li>");
        }
        if (Numbered().IsMatch(lines[at]))
        {
            return Group(lines, at, html, Numbered(), "<ol>", "</ol>", text => $"<li>{Inline(text)}</li>");
        }
        var end = at + 1;
        while (end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]) && !Heading().IsMatch(lines[end]))
        {
            end++;
        }
        html.Append(CultureInfo.InvariantCulture, $"<p>{Inline(string.Join(' ', lines[at..end]))}</p>");
        return end;
    }

    private static int Group(
        string[] lines,
        int at,
        StringBuilder html,
        Regex item,
        string open,
        string close,
        Func<string, string> render
    )
    {
        html.Append(open);
        for (; at < lines.Length && item.Match(lines[at]) is { Success: true } match; at++)
        {
            html.Append(render(match.Groups[1].Value));
        }
        html.Append(close);
        return at;
    }

    private static int Fence(string[] lines, int at, StringBuilder html)
    {
        var end = Array.FindIndex(lines, at + 1, line => line.StartsWith("```", StringComparison.Ordinal));
        end = end < 0 ? lines.Length : end;
        var language = lines[at][3..].Trim();
        html.Append(
            CultureInfo.InvariantCulture,
            $"<pre><code class=\"language-{Escaped(language)}\">{Escaped(string.Join('\n', lines[(at + 1)..end]))}</code></pre>"
        );
        return end + 1;
    }

    private static int Table(string[] lines, int at, StringBuilder html)
    {
        html.Append("<table>").Append(Row(lines[at], "th"));
        for (at += 2; at < lines.Length && lines[at].Contains('|', StringComparison.Ordinal); at++)
        {
            html.Append(Row(lines[at], "td"));
        }
        html.Append("</table>");
        return at;
    }

    private static string Row(string line, string tag) =>
        $"<tr>{string.Concat(line.Trim().Trim('|').Split('|').Select(cell => $"<{tag}>{Inline(cell.Trim())}</{tag}>"))}</tr>";

    private static string Task(string text) =>
        text switch
        {
            ['[', ' ', ']', ' ', .. var open] => $"<input type=\"checkbox\">{Inline(open)}",
            ['[', 'x' or 'X', ']', ' ', .. var done] => $"<input type=\"checkbox\" checked>{Inline(done)}",
            _ => Inline(text),
        };

    private static string Inline(string text)
    {
        var html = Escaped(text);
        html = Code().Replace(html, "<code>$1</code>");
        html = Bold().Replace(html, "<b>$2</b>");
        html = Strike().Replace(html, "<s>$1</s>");
        html = Marked().Replace(html, "<mark>$1</mark>");
        html = Spoiler().Replace(html, "<tg-spoiler>$1</tg-spoiler>");
        html = Italic().Replace(html, "<i>$2</i>");
        return Link().Replace(html, "<a href=\"$2\">$1</a>");
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex(@"^(#{1,6})\s+(.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(-{3,}|\*{3,}|_{3,})\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^>\s?(.*)$")]
    private static partial Regex Quote();

    [GeneratedRegex(@"^[-*+]\s+(.*)$")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\d+\.\s+(.*)$")]
    private static partial Regex Numbered();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])")]
    private static partial Regex Italic();

    [GeneratedRegex("~~(.+?)~~")]
    private static partial Regex Strike();

    [GeneratedRegex("==(.+?)==")]
    private static partial Regex Marked();

    [GeneratedRegex(@"\|\|(.+?)\|\|")]
    private static partial Regex Spoiler();

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
