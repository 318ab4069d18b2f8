namespace Diary.Dialogs.Rendering;

/// <summary>How much one message of a channel may carry. Blocks count nested ones, list items and table rows.</summary>
internal readonly record struct DocumentSize(int Characters, int Blocks)
{
    public static DocumentSize operator +(DocumentSize left, DocumentSize right)
    {
        return new DocumentSize(left.Characters + right.Characters, left.Blocks + right.Blocks);
    }

    public bool FitsIn(DocumentSize limit) => Characters <= limit.Characters && Blocks <= limit.Blocks;

    public static DocumentSize Of(IEnumerable<MarkupBlock> blocks) => Sum(blocks.Select(Of));

    public static DocumentSize Of(MarkupBlock block)
    {
        return new DocumentSize(0, 1)
            + block switch
            {
                ParagraphBlock { Runs: var runs } => Of(runs),
                HeadingBlock { Runs: var runs } => Of(runs),
                ListBlock { Items: var items } => Sum(items.Select(Of)),
                QuoteBlock { Blocks: var blocks } => Of(blocks),
                DetailsBlock details => Of(details.Summary) + Of(details.Blocks),
                TableBlock { Rows: var rows } => Sum(rows.Select(Of)),
                _ => throw new InvalidOperationException($"No size for {block.GetType().Name}"),
            };
    }

    public static DocumentSize Of(ListItem item) => new DocumentSize(2, 1) + Of(item.Blocks);

    public static DocumentSize Of(TableRow row)
    {
        return new DocumentSize(0, 1) + Sum(row.Cells.Select(cell => Of(cell.Runs)));
    }

    private static DocumentSize Of(IReadOnlyList<TextRun> runs) => new(runs.Sum(run => run.Text.Length), 0);

    private static DocumentSize Sum(IEnumerable<DocumentSize> sizes)
    {
        return sizes.Aggregate(default(DocumentSize), (sum, size) => sum + size);
    }
}
