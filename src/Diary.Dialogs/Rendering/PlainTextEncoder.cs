using System.Globalization;
using System.Text;

namespace Diary.Dialogs.Rendering;

/// <summary>Words alone: SMS, previews of notifications, what a screen reader says.</summary>
public static class PlainTextEncoder
{
    public static string Encode(MarkupDocument document)
    {
        var text = new StringBuilder();
        Write(text, document.Blocks, indent: "");
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>One line, cut at a word, never inside what is seen as one character.</summary>
    public static string Preview(MarkupDocument document, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 2);
        var line = string.Join(' ', Encode(document).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= maxLength)
        {
            return line;
        }

        var cut = TextBreaks.FindBreak(line, maxLength - 1);
        return line[..cut].TrimEnd() + "…";
    }

    internal static string TextOf(IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(run => run.Text));

    private static void Write(StringBuilder text, IReadOnlyList<MarkupBlock> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            Write(text, block, indent);
        }
    }

    private static void Write(StringBuilder text, MarkupBlock block, string indent)
    {
        switch (block)
        {
            case ParagraphBlock { Runs: var runs }:
                WriteLines(text, runs, indent);
                break;
            case HeadingBlock { Runs: var runs }:
                WriteLines(text, runs, indent);
                break;
            case ListBlock { Items: var items }:
                WriteItems(text, items, indent);
                break;
            case QuoteBlock { Blocks: var quoted }:
                Write(text, quoted, indent + "> ");
                break;
            case DetailsBlock details:
                WriteLines(text, details.Summary, indent);
                Write(text, details.Blocks, indent + "  ");
                break;
            case TableBlock { Rows: var rows }:
                foreach (var row in rows)
                {
                    WriteLines(text, TableText.Joined(row, " · "), indent);
                }

                break;
        }
    }

    private static void WriteItems(StringBuilder text, IReadOnlyList<ListItem> items, string indent)
    {
        foreach (var item in items)
        {
            var start = text.Length;
            Write(text, item.Blocks, indent + "  ");
            if (text.Length > start)
            {
                text.Remove(start, indent.Length + 2).Insert(start, indent + "• ");
            }
        }
    }

    private static void WriteLines(StringBuilder text, IReadOnlyList<TextRun> runs, string indent)
    {
        foreach (var line in string.Concat(runs.Select(WithAddress)).Split('\n'))
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}{line}\n");
        }
    }

    private static string WithAddress(TextRun run)
    {
        return run.Url is { } url && !string.Equals(url, run.Text, StringComparison.Ordinal)
            ? $"{run.Text} ({url})"
            : run.Text;
    }
}
