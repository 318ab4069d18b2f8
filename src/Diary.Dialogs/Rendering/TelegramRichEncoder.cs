using System.Text;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// The <c>html</c> of an <c>InputRichMessage</c> (Bot API 10.1, <c>sendRichMessage</c>). At most 32,768 characters, 500
/// blocks and 20 columns a message; what is longer becomes several messages.
/// </summary>
public static class TelegramRichEncoder
{
    public const int MaxColumns = 20;

    /// <summary>Telegram's limits, a little less: what it counts as a block is documented in words only.</summary>
    internal static readonly DocumentSize Limit = new(Characters: 32_000, Blocks: 450);

    /// <returns>One message or more; a message is never blank, which Telegram would refuse.</returns>
    public static IReadOnlyList<string> Encode(MarkupDocument document)
    {
        var blocks = document.Blocks.SelectMany(Narrow).ToArray();
        List<string> messages = [.. DocumentSplitter.Split(blocks, Limit).Where(HasText).Select(Encode)];
        return messages.Count > 0 ? messages : [VisibleText.Blank];
    }

    private static bool HasText(IReadOnlyList<MarkupBlock> blocks) => VisibleText.IsIn(blocks);

    private static IEnumerable<MarkupBlock> Narrow(MarkupBlock block)
    {
        return block is TableBlock { ColumnCount: > MaxColumns } wide ? TableText.ToParagraphs(wide) : [block];
    }

    private static string Encode(IReadOnlyList<MarkupBlock> blocks)
    {
        var html = new StringBuilder();
        Write(html, blocks);
        return html.ToString();
    }

    private static void Write(StringBuilder html, IReadOnlyList<MarkupBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Write(html, block);
        }
    }

    private static void Write(StringBuilder html, MarkupBlock block)
    {
        switch (block)
        {
            case ParagraphBlock { Runs: var runs }:
                WriteText(html, "p", runs);
                break;
            case HeadingBlock { Runs: var runs }:
                WriteText(html, "h3", runs);
                break;
            case ListBlock { Items: var items }:
                html.Append("<ul>");
                foreach (var item in items)
                {
                    WriteContainer(html, "li", item.Blocks);
                }

                html.Append("</ul>");
                break;
            case QuoteBlock { Blocks: var quoted }:
                WriteContainer(html, "blockquote", quoted);
                break;
            case DetailsBlock details:
                html.Append("<details>");
                WriteText(html, "summary", details.Summary);
                Write(html, details.Blocks);
                html.Append("</details>");
                break;
            case TableBlock { ColumnCount: > MaxColumns } wide:
                Write(html, [.. TableText.ToParagraphs(wide)]);
                break;
            case TableBlock table:
                WriteTable(html, table);
                break;
        }
    }

    /// <summary>A single paragraph needs no tag of its own inside an item or a quote.</summary>
    private static void WriteContainer(StringBuilder html, string tag, IReadOnlyList<MarkupBlock> blocks)
    {
        if (blocks is [ParagraphBlock { Runs: var runs }])
        {
            WriteText(html, tag, runs);
            return;
        }

        html.Append('<').Append(tag).Append('>');
        Write(html, blocks);
        html.Append("</").Append(tag).Append('>');
    }

    private static void WriteText(StringBuilder html, string tag, IReadOnlyList<TextRun> runs)
    {
        html.Append('<').Append(tag).Append('>');
        TelegramText.Write(html, runs, lineBreak: "<br>");
        html.Append("</").Append(tag).Append('>');
    }

    private static void WriteTable(StringBuilder html, TableBlock table)
    {
        html.Append("<table bordered striped>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Cells)
            {
                WriteCell(html, cell);
            }

            html.Append("</tr>");
        }

        html.Append("</table>");
    }

    private static void WriteCell(StringBuilder html, TableCell cell)
    {
        var tag = cell.IsHeader ? "th" : "td";
        html.Append('<').Append(tag);
        html.Append(
            cell.Alignment switch
            {
                CellAlignment.Left => ">",
                CellAlignment.Center => " align=\"center\">",
                CellAlignment.Right => " align=\"right\">",
            }
        );
        TelegramText.Write(html, cell.Runs, lineBreak: "<br>");
        html.Append("</").Append(tag).Append('>');
    }
}
