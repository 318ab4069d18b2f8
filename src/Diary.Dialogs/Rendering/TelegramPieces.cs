namespace Diary.Dialogs.Rendering;

/// <summary>Lays blocks out for a channel that knows styled lines, quotes and preformatted text, and nothing else.</summary>
internal static class TelegramPieces
{
    public static IEnumerable<TelegramPiece> Of(IReadOnlyList<MarkupBlock> blocks) => blocks.SelectMany(Of);

    private static IEnumerable<TelegramPiece> Of(MarkupBlock block)
    {
        return block switch
        {
            ParagraphBlock { Runs: var runs } => [new(TelegramPieceKind.Paragraph, runs)],
            HeadingBlock { Runs: var runs } => [new(TelegramPieceKind.Heading, Bold(runs))],
            ListBlock { Items: var items } => items.Select(item => new TelegramPiece(
                TelegramPieceKind.Item,
                Lines(item)
            )),
            QuoteBlock { Blocks: var quoted } => [new(TelegramPieceKind.Quote, Lines(quoted))],
            DetailsBlock details => [new(TelegramPieceKind.Expandable, Lines(details))],
            TableBlock table => Table(table),
            _ => throw new InvalidOperationException($"No layout for {block.GetType().Name}"),
        };
    }

    private static IEnumerable<TelegramPiece> Table(TableBlock table)
    {
        return AlignedTable.Draw(table) is { } drawn
            ? [new TelegramPiece(TelegramPieceKind.Preformatted, [new TextRun(drawn)])]
            : TableText.ToParagraphs(table).Select(row => new TelegramPiece(TelegramPieceKind.Paragraph, row.Runs));
    }

    private static List<TextRun> Lines(ListItem item) => [new TextRun("• "), .. Lines(item.Blocks)];

    private static List<TextRun> Lines(DetailsBlock details)
    {
        return [.. Bold(details.Summary), new TextRun("\n"), .. Lines(details.Blocks)];
    }

    /// <summary>Blocks inside an item, a quote or details: Telegram nests neither quotes nor preformatted text.</summary>
    private static List<TextRun> Lines(IReadOnlyList<MarkupBlock> blocks)
    {
        var lines = new List<TextRun>();
        foreach (var line in blocks.SelectMany(LinesOf))
        {
            if (lines.Count > 0)
            {
                lines.Add(new TextRun("\n"));
            }

            lines.AddRange(line);
        }

        return lines;
    }

    private static IEnumerable<IReadOnlyList<TextRun>> LinesOf(MarkupBlock block)
    {
        return block switch
        {
            ParagraphBlock { Runs: var runs } => [runs],
            HeadingBlock { Runs: var runs } => [Bold(runs)],
            ListBlock { Items: var items } => items.Select(Lines),
            QuoteBlock { Blocks: var quoted } => [Lines(quoted)],
            DetailsBlock details => [Lines(details)],
            TableBlock table => TableText.ToParagraphs(table).Select(row => row.Runs),
            _ => throw new InvalidOperationException($"No layout for {block.GetType().Name}"),
        };
    }

    private static IReadOnlyList<TextRun> Bold(IReadOnlyList<TextRun> runs)
    {
        return [.. runs.Select(run => run with { Styles = run.Styles | TextStyles.Bold })];
    }
}
