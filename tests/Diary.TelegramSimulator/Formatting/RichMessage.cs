using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Formatting;

/// <summary>A rich message as a person sees it: its text, its tables; and as the Bot API describes it: its blocks.</summary>
/// <param name="Blocks">RichBlock objects, as in the Bot API.</param>
public sealed record RichMessage(
    IReadOnlyList<JsonObject> Blocks,
    string Text,
    IReadOnlyList<RichTable> Tables,
    string Source
)
{
    internal JsonObject ToJson() => new() { ["blocks"] = new JsonArray([.. Blocks.Select(b => b.DeepClone())]) };
}

public sealed record RichTable(string? Caption, IReadOnlyList<IReadOnlyList<RichCell>> Rows)
{
    public IReadOnlyList<string> Header =>
        Rows.Count > 0 && Rows[0].All(cell => cell.IsHeader) ? [.. Rows[0].Select(cell => cell.Text)] : [];

    public string this[int row, int column] => Rows[row][column].Text;

    /// <summary>The table as text: cells between bars, rows on lines.</summary>
    public override string ToString() =>
        string.Join('\n', Rows.Select(row => string.Join(" | ", row.Select(cell => cell.Text))));
}

public sealed record RichCell(string Text, bool IsHeader = false, int ColumnSpan = 1, int RowSpan = 1);
