using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace Diary.Dialogs.Rendering;

/// <summary>Reads the neutral markup. Everything that is not in the subset is refused with its place.</summary>
internal sealed class MarkupParser
{
    /// <summary>Telegram takes no more in a row: a longer one goes on in the next.</summary>
    private const int MaxButtonsInRow = 8;

    /// <summary>Put together once: a parser of its own each time costs as much as the parsing.</summary>
    private static readonly IConfiguration Markup = Configuration.Default;

    private readonly List<IReadOnlyList<MarkupButton>> _buttons = [];
    private readonly MarkupTexts _texts = new();

    public MarkupDocument Parse(string markup)
    {
        var body = ParseHtml(markup);
        var blocks = ReadBlocks(body);
        return new MarkupDocument(blocks, _buttons) { RefusedLinks = _texts.RefusedLinks };
    }

    private static IElement ParseHtml(string markup)
    {
        var parser = new HtmlParser(default, BrowsingContext.New(Markup));
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
            : throw new MarkupException(string.Join("; ", faults.Take(5)));
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
                _texts.ReadInline(node, loose, TextStyles.None, url: null);
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
        return element.LocalName is "p" or "h3" or "ul" or "blockquote" or "details" or "table" or "menu" or "keys";
    }

    private void ReadBlock(IElement element, List<MarkupBlock> blocks)
    {
        MarkupRules.RequireAttributes(element);
        switch (element.LocalName)
        {
            case "menu" or "keys":
                ReadButtons(element);
                break;
            case "p" when _texts.ReadRuns(element) is { } runs:
                blocks.Add(new ParagraphBlock(runs));
                break;
            case "h3" when _texts.ReadRuns(element) is { } runs:
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
            .. MarkupRules
                .Children(list, "li")
                .Select(item => new ListItem(ReadBlocks(item)))
                .Where(item => item.Blocks.Count > 0),
        ];
    }

    private DetailsBlock ReadDetails(IElement details)
    {
        var summary =
            details.Children.FirstOrDefault(child => child.LocalName == "summary")
            ?? throw new MarkupException("<details> without a <summary>");
        MarkupRules.RequireAttributes(summary);
        var runs = _texts.ReadRuns(summary) ?? [new TextRun(VisibleText.Blank)];
        summary.Remove();
        return new DetailsBlock(runs, ReadBlocks(details));
    }

    private List<TableRow> ReadRows(IElement table)
    {
        var rows = MarkupRules
            .Children(table, "tbody", "thead")
            .SelectMany(section => MarkupRules.Children(section, "tr"));
        return
        [
            .. rows.Select(row => new TableRow([.. MarkupRules.Children(row, "th", "td").Select(ReadCell)]))
                .Where(IsFilled),
        ];
    }

    private static bool IsFilled(TableRow row) => row.Cells.Count > 0;

    private TableCell ReadCell(IElement cell)
    {
        MarkupRules.RequireAttributes(cell, "align");
        var alignment = cell.GetAttribute("align") switch
        {
            null or "left" => CellAlignment.Left,
            "center" => CellAlignment.Center,
            "right" => CellAlignment.Right,
            _ => throw new MarkupException($"An unknown align on <{cell.LocalName}>"),
        };
        return new TableCell(_texts.ReadRuns(cell) ?? [], cell.LocalName == "th", alignment);
    }

    private void ReadButtons(IElement menu)
    {
        var areKeys = menu.LocalName == "keys";
        List<MarkupButton> row =
        [
            .. MarkupRules
                .Children(menu, "button", "a")
                .Select(ReadButton)
                .OfType<MarkupButton>()
                .Select(button => button with { IsKey = areKeys }),
        ];
        _buttons.AddRange(row.Chunk(MaxButtonsInRow));
    }

    private MarkupButton? ReadButton(IElement element)
    {
        MarkupRules.RequireAttributes(element, element.LocalName == "a" ? "href" : "value");
        var title = PlainTextEncoder.TextOf(_texts.ReadRuns(element) ?? []).Replace('\n', ' ');
        if (element.LocalName == "a")
        {
            return _texts.ReadUrl(element, LinkPolicy.AllowsButton) is { } url
                ? new MarkupButton(Seen(title), Value: null, url)
                : null;
        }

        return element.GetAttribute("value") is { Length: > 0 } value
            ? new MarkupButton(Seen(title), DataText.OfAttribute(value), Url: null)
            : throw new MarkupException("<button> without a value");
    }

    /// <summary>No channel takes a button without a title, and what somebody typed may have nothing to see in it.</summary>
    private static string Seen(string title) => VisibleText.IsIn(title) ? title : VisibleText.Blank;
}
