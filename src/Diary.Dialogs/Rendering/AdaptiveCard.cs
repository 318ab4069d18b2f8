using System.Globalization;
using System.Text.Json.Nodes;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// An Adaptive Card 1.5. Text stands in <c>TextRun</c>s only: a <c>TextBlock</c> reads Markdown, and what people typed
/// must not become a link there.
/// </summary>
internal sealed class AdaptiveCard
{
    /// <summary>An element without text is left out; a space that does not break is text.</summary>
    private const string EmptyLine = "\u00A0";

    /// <summary>In the data of a pressed key: what it carries.</summary>
    public const string KeyProperty = "key";

    private int _details;

    /// <param name="keys">Rows of buttons that belong to the message itself.</param>
    public static JsonObject Of(
        IReadOnlyList<MarkupBlock> blocks,
        IReadOnlyList<IReadOnlyList<MarkupButton>>? keys = null
    )
    {
        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = new JsonArray([.. blocks.SelectMany(new AdaptiveCard().Elements), .. (keys ?? []).Select(Keys)]),
        };
    }

    /// <summary>Presses of these are not said aloud: the message changes where it stands.</summary>
    private static JsonObject Keys(IReadOnlyList<MarkupButton> row)
    {
        return new JsonObject
        {
            ["type"] = "ActionSet",
            ["spacing"] = "Small",
            ["actions"] = new JsonArray([
                .. row.Where(key => key.Value is not null)
                    .Select(key => new JsonObject
                    {
                        ["type"] = "Action.Submit",
                        ["title"] = Typed(key.Title),
                        ["data"] = new JsonObject { [KeyProperty] = key.Value },
                    }),
            ]),
        };
    }

    private JsonArray Elements(IReadOnlyList<MarkupBlock> blocks) => new([.. blocks.SelectMany(Elements)]);

    private IEnumerable<JsonNode> Elements(MarkupBlock block)
    {
        return block switch
        {
            ParagraphBlock { Runs: var runs } => Lines(runs),
            HeadingBlock { Runs: var runs } => Lines(runs, heading: true),
            ListBlock { Items: var items } => items.Select(Item),
            QuoteBlock { Blocks: var quoted } =>
            [
                new JsonObject
                {
                    ["type"] = "Container",
                    ["style"] = "emphasis",
                    ["items"] = Elements(quoted),
                },
            ],
            DetailsBlock details => Details(details),
            TableBlock table => [Table(table)],
            _ => throw new InvalidOperationException($"No element for {block.GetType().Name}"),
        };
    }

    /// <summary>A line is an element of its own: a line feed inside a run is shown as a space.</summary>
    private static IEnumerable<JsonNode> Lines(IReadOnlyList<TextRun> runs, bool heading = false)
    {
        return TextLines
            .Of(runs)
            .Select(line => line.Count > 0 ? line : [new TextRun(EmptyLine)])
            .Select((line, index) => Line(line, spacing: index == 0 ? null : "None", heading));
    }

    private static JsonObject Line(IReadOnlyList<TextRun> line, string? spacing, bool heading)
    {
        var block = new JsonObject
        {
            ["type"] = "RichTextBlock",
            ["inlines"] = new JsonArray([.. line.Select(run => Run(run, heading))]),
        };
        if (spacing is not null)
        {
            block["spacing"] = spacing;
        }

        return block;
    }

    private static JsonObject Run(TextRun run, bool heading)
    {
        var inline = new JsonObject { ["type"] = "TextRun", ["text"] = Typed(run.Text) };
        Set(inline, heading, "size", "Large");
        Set(inline, heading || run.Styles.HasFlag(TextStyles.Bold), "weight", "Bolder");
        Set(inline, run.Styles.HasFlag(TextStyles.Italic), "italic", true);
        Set(inline, run.Styles.HasFlag(TextStyles.Underline), "underline", true);
        Set(inline, run.Styles.HasFlag(TextStyles.Strikethrough), "strikethrough", true);
        Set(inline, run.Styles.HasFlag(TextStyles.Code), "fontType", "Monospace");
        if (run.Url is { } url)
        {
            inline["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = url };
        }

        return inline;
    }

    private static void Set(JsonObject inline, bool holds, string name, JsonNode value)
    {
        if (holds)
        {
            inline[name] = value;
        }
    }

    /// <summary>
    /// The client turns <c>{{DATE(…)}}</c> in any text into a date of its own; a word joiner, which has no width, stops
    /// that.
    /// </summary>
    private static string Typed(string text)
    {
        return text.Contains("{{", StringComparison.Ordinal)
            ? text.Replace("{", "{\u2060", StringComparison.Ordinal)
            : text;
    }

    private JsonObject Item(ListItem item)
    {
        return new JsonObject
        {
            ["type"] = "ColumnSet",
            ["spacing"] = "Small",
            ["columns"] = new JsonArray(
                Column("auto", [Line([new TextRun("•")], spacing: null, heading: false)]),
                Column("stretch", Elements(item.Blocks))
            ),
        };
    }

    private static JsonObject Column(string width, JsonArray items)
    {
        return new JsonObject
        {
            ["type"] = "Column",
            ["width"] = width,
            ["items"] = items,
        };
    }

    private IEnumerable<JsonNode> Details(DetailsBlock details)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"details{++_details}");
        yield return new JsonObject
        {
            ["type"] = "ActionSet",
            ["actions"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "Action.ToggleVisibility",
                    ["title"] = Typed(PlainTextEncoder.TextOf(details.Summary).Replace('\n', ' ')),
                    ["targetElements"] = new JsonArray(id),
                }
            ),
        };
        yield return new JsonObject
        {
            ["type"] = "Container",
            ["id"] = id,
            ["isVisible"] = false,
            ["items"] = Elements(details.Blocks),
        };
    }

    private static JsonObject Table(TableBlock table)
    {
        return new JsonObject
        {
            ["type"] = "Table",
            ["firstRowAsHeaders"] = table.Header is not null,
            ["columns"] = new JsonArray([.. ColumnWidths(table).Select(width => new JsonObject { ["width"] = width })]),
            ["rows"] = new JsonArray([.. table.Rows.Select(row => Row(row, table.ColumnCount))]),
        };
    }

    /// <summary>Shares of the width by the longest cell, so that «№» is not as wide as the homework.</summary>
    private static IEnumerable<int> ColumnWidths(TableBlock table)
    {
        const int Widest = 24;
        const int Narrowest = 4;
        const int Padding = 5;
        return Enumerable
            .Range(0, table.ColumnCount)
            .Select(column =>
                table
                    .Rows.Where(row => column < row.Cells.Count)
                    .Max(row => DisplayWidth.Of(PlainTextEncoder.TextOf(row.Cells[column].Runs)))
            )
            .Select(width => Math.Clamp(width, Narrowest, Widest) + Padding);
    }

    private static JsonObject Row(TableRow row, int columns)
    {
        var empty = new TableCell([], IsHeader: false, CellAlignment.Left);
        var cells = Enumerable.Range(0, columns).Select(column => column < row.Cells.Count ? row.Cells[column] : empty);
        return new JsonObject { ["type"] = "TableRow", ["cells"] = new JsonArray([.. cells.Select(Cell)]) };
    }

    private static JsonObject Cell(TableCell cell)
    {
        IReadOnlyList<TextRun> runs = cell.IsHeader
            ? [.. cell.Runs.Select(run => run with { Styles = run.Styles | TextStyles.Bold })]
            : cell.Runs;
        var lines = Lines(runs).ToArray();
        foreach (var line in lines)
        {
            line["horizontalAlignment"] = cell.Alignment.ToString();
        }

        return new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(lines) };
    }
}
