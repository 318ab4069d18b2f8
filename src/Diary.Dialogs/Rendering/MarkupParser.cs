using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace Diary.Dialogs.Rendering;

/// <summary>Reads the neutral markup. Everything that is not in the subset is refused with its place.</summary>
internal sealed class MarkupParser
{
    private readonly List<IReadOnlyList<MarkupButton>> _buttons = [];
    private readonly List<string> _refusedLinks = [];

    public MarkupDocument Parse(string markup)
    {
        var body = ParseHtml(markup);
        var blocks = ReadBlocks(body);
        return new MarkupDocument(blocks, _buttons) { RefusedLinks = _refusedLinks };
    }

    private static IElement ParseHtml(string markup)
    {
        var parser = new HtmlParser();
        var faults = new List<string>();
        parser.Error += (_, raised) =>
        {
            if (raised is HtmlErrorEvent fault)
            {
                faults.Add($"{fault.Message} at {fault.Position}");
            }
        };
        var document = parser.ParseDocument($"<!DOCTYPE html><html><head></head><body>{markup}</body></html>");
        return faults.Count == 0 && document.Body is { } body
            ? body
            : throw new MarkupException($"{string.Join("; ", faults.Take(5))} in: {markup}");
    }

    private List<MarkupBlock> ReadBlocks(INode parent)
    {
        var blocks = new List<MarkupBlock>();
        var loose = new RunBuilder();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && IsBlock(element))
            {
                EndParagraph();
                ReadBlock(element, blocks);
            }
            else
            {
                ReadInline(node, loose, TextStyles.None, url: null);
            }
        }

        EndParagraph();
        return blocks;

        void EndParagraph()
        {
            if (loose.TakeRuns() is { } runs)
            {
                blocks.Add(new ParagraphBlock(runs));
            }
        }
    }

    private static bool IsBlock(IElement element)
    {
        return element.LocalName is "p" or "h3" or "ul" or "blockquote" or "details" or "table" or "menu";
    }

    private void ReadBlock(IElement element, List<MarkupBlock> blocks)
    {
        RequireAttributes(element);
        switch (element.LocalName)
        {
            case "menu":
                ReadButtons(element);
                break;
            case "p" when ReadRuns(element) is { } runs:
                blocks.Add(new ParagraphBlock(runs));
                break;
            case "h3" when ReadRuns(element) is { } runs:
                blocks.Add(new HeadingBlock(runs));
                break;
            case "ul" when ReadItems(element) is { Count: > 0 } items:
                blocks.Add(new ListBlock(items));
                break;
            case "blockquote" when ReadBlocks(element) is { Count: > 0 } quoted:
                blocks.Add(new QuoteBlock(quoted));
                break;
            case "details":
                blocks.Add(ReadDetails(element));
                break;
            case "table" when ReadRows(element) is { Count: > 0 } rows:
                blocks.Add(new TableBlock(rows));
                break;
        }
    }

    private List<ListItem> ReadItems(IElement list)
    {
        return
        [
            .. Children(list, "li").Select(item => new ListItem(ReadBlocks(item))).Where(item => item.Blocks.Count > 0),
        ];
    }

    private DetailsBlock ReadDetails(IElement details)
    {
        var summary = details.Children.FirstOrDefault(child => child.LocalName == "summary");
        if (summary is null || ReadRuns(summary) is not { } runs)
        {
            throw new MarkupException("<details> without a <summary>");
        }

        summary.Remove();
        return new DetailsBlock(runs, ReadBlocks(details));
    }

    private List<TableRow> ReadRows(IElement table)
    {
        var rows = Children(table, "tbody", "thead").SelectMany(section => Children(section, "tr"));
        return [.. rows.Select(row => new TableRow([.. Children(row, "th", "td").Select(ReadCell)])).Where(IsFilled)];
    }

    private static bool IsFilled(TableRow row) => row.Cells.Count > 0;

    private TableCell ReadCell(IElement cell)
    {
        RequireAttributes(cell, "align");
        var alignment = cell.GetAttribute("align") switch
        {
            null or "left" => CellAlignment.Left,
            "center" => CellAlignment.Center,
            "right" => CellAlignment.Right,
            var other => throw new MarkupException($"align=\"{other}\""),
        };
        return new TableCell(ReadRuns(cell) ?? [], cell.LocalName == "th", alignment);
    }

    /// <summary>The children that may stand there; between them only layout.</summary>
    private static IEnumerable<IElement> Children(IElement parent, params string[] allowed)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && allowed.Contains(element.LocalName))
            {
                yield return element;
            }
            else if (node is not IText { Data: var text } || !string.IsNullOrWhiteSpace(text))
            {
                throw Refused(node, parent);
            }
        }
    }

    private IReadOnlyList<TextRun>? ReadRuns(IElement element)
    {
        var runs = new RunBuilder();
        foreach (var node in element.ChildNodes)
        {
            ReadInline(node, runs, TextStyles.None, url: null);
        }

        return runs.TakeRuns();
    }

    private void ReadInline(INode node, RunBuilder runs, TextStyles styles, string? url)
    {
        switch (node)
        {
            case IText text:
                runs.Append(text.Data, styles, url);
                return;
            case IElement { LocalName: "br" }:
                runs.Append(DataText.LineBreak.ToString(), styles, url);
                return;
            case IElement { LocalName: "a" } link:
                RequireAttributes(link, "href");
                ReadContent(link, styles, ReadUrl(link));
                return;
            case IElement element when StyleOf(element) is { } style:
                RequireAttributes(element);
                ReadContent(element, styles | style, url);
                return;
            default:
                throw Refused(node, node.Parent);
        }

        void ReadContent(IElement element, TextStyles within, string? address)
        {
            foreach (var child in element.ChildNodes)
            {
                ReadInline(child, runs, within, address);
            }
        }
    }

    private static TextStyles? StyleOf(IElement element)
    {
        return element.LocalName switch
        {
            "b" => TextStyles.Bold,
            "i" => TextStyles.Italic,
            "u" => TextStyles.Underline,
            "s" => TextStyles.Strikethrough,
            "code" => TextStyles.Code,
            _ => null,
        };
    }

    private void ReadButtons(IElement menu)
    {
        List<MarkupButton> row = [.. Children(menu, "button", "a").Select(ReadButton).OfType<MarkupButton>()];
        if (row.Count > 0)
        {
            _buttons.Add(row);
        }
    }

    private MarkupButton? ReadButton(IElement element)
    {
        RequireAttributes(element, element.LocalName == "a" ? "href" : "value");
        var title = string.Concat((ReadRuns(element) ?? []).Select(run => run.Text)).Replace('\n', ' ');
        if (element.LocalName == "a")
        {
            return ReadUrl(element) is { } url ? new MarkupButton(title, Value: null, url) : null;
        }

        return element.GetAttribute("value") is { Length: > 0 } value
            ? new MarkupButton(title, DataText.OfAttribute(value), Url: null)
            : throw new MarkupException($"<button> «{title}» without a value");
    }

    private string? ReadUrl(IElement link)
    {
        var address = DataText.OfAttribute(link.GetAttribute("href") ?? "");
        if (LinkPolicy.Allows(address))
        {
            return address;
        }

        _refusedLinks.Add(address);
        return null;
    }

    private static void RequireAttributes(IElement element, params string[] allowed)
    {
        if (element.Attributes.FirstOrDefault(attribute => !allowed.Contains(attribute.Name)) is { } refused)
        {
            throw new MarkupException($"{refused.Name}=\"{refused.Value}\" on <{element.LocalName}>");
        }
    }

    private static MarkupException Refused(INode node, INode? parent)
    {
        return new MarkupException($"{Name(node)} inside {Name(parent)}");

        static string Name(INode? place) =>
            place is IElement element ? $"<{element.LocalName}>" : place?.NodeName ?? "";
    }
}
