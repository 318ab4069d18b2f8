namespace Diary.Dialogs.Rendering;

/// <summary>What a message is made of, from top to bottom.</summary>
public abstract record MarkupBlock;

public sealed record ParagraphBlock(IReadOnlyList<TextRun> Runs) : MarkupBlock;

public sealed record HeadingBlock(IReadOnlyList<TextRun> Runs) : MarkupBlock;

public sealed record ListBlock(IReadOnlyList<ListItem> Items) : MarkupBlock;

public sealed record ListItem(IReadOnlyList<MarkupBlock> Blocks);

public sealed record QuoteBlock(IReadOnlyList<MarkupBlock> Blocks) : MarkupBlock;

/// <summary>Closed until the reader opens it, where the channel can.</summary>
public sealed record DetailsBlock(IReadOnlyList<TextRun> Summary, IReadOnlyList<MarkupBlock> Blocks) : MarkupBlock;

public sealed record TableBlock(IReadOnlyList<TableRow> Rows) : MarkupBlock
{
    public int ColumnCount => Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count);

    /// <summary>The row of column names, when the first row is made of <c>th</c>.</summary>
    public TableRow? Header => Rows.Count > 0 && Rows[0].Cells.All(cell => cell.IsHeader) ? Rows[0] : null;
}

public sealed record TableRow(IReadOnlyList<TableCell> Cells);

public sealed record TableCell(IReadOnlyList<TextRun> Runs, bool IsHeader, CellAlignment Alignment);

public enum CellAlignment
{
    Left,
    Center,
    Right,
}
