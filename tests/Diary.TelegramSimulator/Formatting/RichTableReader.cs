using System.Globalization;
using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Formatting;

internal static class RichTableReader
{
    private const int MostColumns = 20;

    public static (RichTable Table, JsonObject Json) Read(RichNode node, Action countRow)
    {
        var rows = new List<IReadOnlyList<RichCell>>();
        var cells = new JsonArray();
        foreach (var row in node.Tagged("tr"))
        {
            countRow();
            var read = row.Tagged("th", "td").Select(Cell).ToList();
            if (read.Sum(cell => cell.Cell.ColumnSpan) > MostColumns)
            {
                throw RichNode.Complain($"table has more than {MostColumns} columns");
            }
            rows.Add([.. read.Select(cell => cell.Cell)]);
            cells.Add(new JsonArray([.. read.Select(cell => cell.Json)]));
        }
        return rows.Count == 0 ? throw RichNode.Complain("table has no rows") : Whole(node, rows, cells);
    }

    private static (RichTable Table, JsonObject Json) Whole(
        RichNode node,
        List<IReadOnlyList<RichCell>> rows,
        JsonArray cells
    )
    {
        var json = new JsonObject { ["type"] = "table", ["cells"] = cells };
        var caption = node.Tagged("caption").FirstOrDefault();
        if (caption is not null)
        {
            json["caption"] = RichText.Of(caption.Children);
        }
        if (node.Has("bordered"))
        {
            json["is_bordered"] = true;
        }
        if (node.Has("striped"))
        {
            json["is_striped"] = true;
        }
        return (new RichTable(caption is null ? null : RichText.Plain(caption.Children).Trim(), rows), json);
    }

    private static (RichCell Cell, JsonObject Json) Cell(RichNode node)
    {
        if (node.Children.Any(child => child.IsBlock))
        {
            throw RichNode.Complain("table cells can contain only inline formatting");
        }
        var cell = new RichCell(
            RichText.Plain(node.Children).Trim(),
            node.Tag == "th",
            Span(node["colspan"]),
            Span(node["rowspan"])
        );
        var json = new JsonObject
        {
            ["text"] = RichText.Of(node.Children),
            ["align"] = OneOf(node["align"], node.Tag == "th" ? "center" : "left", "left", "center", "right"),
            ["valign"] = OneOf(node["valign"], "middle", "top", "middle", "bottom"),
        };
        if (cell.IsHeader)
        {
            json["is_header"] = true;
        }
        if (cell.ColumnSpan > 1)
        {
            json["colspan"] = cell.ColumnSpan;
        }
        if (cell.RowSpan > 1)
        {
            json["rowspan"] = cell.RowSpan;
        }
        return (cell, json);
    }

    private static int Span(string? span) =>
        span is null ? 1
        : int.TryParse(span, CultureInfo.InvariantCulture, out var cells) && cells > 0 ? cells
        : throw RichNode.Complain("span is invalid");

    private static string OneOf(string? value, string otherwise, params ReadOnlySpan<string> known)
    {
        foreach (var word in known)
        {
            if (word == value)
            {
                return word;
            }
        }
        return value is null ? otherwise : throw RichNode.Complain($"alignment \"{value}\" is unknown");
    }
}
