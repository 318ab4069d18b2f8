namespace Diary.Dialogs.Rendering;

/// <summary>
/// Cuts what is too long for one message: between blocks, else between items or rows, else inside a text. A heading
/// stays with what it heads, a table repeats its header.
/// </summary>
internal static class DocumentSplitter
{
    public static IReadOnlyList<IReadOnlyList<MarkupBlock>> Split(IReadOnlyList<MarkupBlock> blocks, DocumentSize limit)
    {
        return Pack(blocks.SelectMany(block => Cut(block, limit)), DocumentSize.Of, limit);
    }

    private static List<IReadOnlyList<T>> Pack<T>(
        IEnumerable<T> parts,
        Func<T, DocumentSize> sizeOf,
        DocumentSize limit
    )
    {
        var packs = new List<IReadOnlyList<T>>();
        var pack = new List<T>();
        var used = default(DocumentSize);
        foreach (var part in parts)
        {
            var size = sizeOf(part);
            if (pack.Count > 0 && !(used + size).FitsIn(limit))
            {
                var next = CarryHeading(pack, sizeOf, size, limit);
                packs.Add([.. pack]);
                pack = next;
                used = next.Aggregate(default(DocumentSize), (sum, carried) => sum + sizeOf(carried));
            }

            pack.Add(part);
            used += size;
        }

        packs.Add(pack);
        return packs;
    }

    private static List<T> CarryHeading<T>(
        List<T> pack,
        Func<T, DocumentSize> sizeOf,
        DocumentSize next,
        DocumentSize limit
    )
    {
        if (pack.Count < 2 || pack[^1] is not HeadingBlock || !(sizeOf(pack[^1]) + next).FitsIn(limit))
        {
            return [];
        }

        List<T> carried = [pack[^1]];
        pack.RemoveAt(pack.Count - 1);
        return carried;
    }

    private static IEnumerable<MarkupBlock> Cut(MarkupBlock block, DocumentSize limit)
    {
        if (DocumentSize.Of(block).FitsIn(limit))
        {
            return [block];
        }

        var inside = limit with { Blocks = limit.Blocks - 1 };
        return block switch
        {
            ParagraphBlock { Runs: var runs } => RunText.Split(runs, limit.Characters).Select(Paragraph),
            HeadingBlock { Runs: var runs } => RunText.Split(runs, limit.Characters).Select(Heading),
            ListBlock { Items: var items } => Pack(items.SelectMany(item => Cut(item, inside)), DocumentSize.Of, inside)
                .Select(pack => new ListBlock(pack)),
            QuoteBlock { Blocks: var blocks } => Split(blocks, inside).Select(pack => new QuoteBlock(pack)),
            DetailsBlock details => Cut(details, inside),
            TableBlock table => Cut(table, limit),
            _ => throw new InvalidOperationException($"No way to cut {block.GetType().Name}"),
        };
    }

    private static MarkupBlock Paragraph(IReadOnlyList<TextRun> runs) => new ParagraphBlock(runs);

    private static MarkupBlock Heading(IReadOnlyList<TextRun> runs) => new HeadingBlock(runs);

    private static IEnumerable<ListItem> Cut(ListItem item, DocumentSize limit)
    {
        return DocumentSize.Of(item).FitsIn(limit)
            ? [item]
            : Split(item.Blocks, new DocumentSize(limit.Characters - 2, limit.Blocks - 1))
                .Select(pack => new ListItem(pack));
    }

    private static IEnumerable<MarkupBlock> Cut(DetailsBlock details, DocumentSize limit)
    {
        // A summary that would fill the message by itself is text like any other.
        if (PlainTextEncoder.TextOf(details.Summary).Length > limit.Characters / 4)
        {
            return
            [
                .. Cut(new ParagraphBlock(details.Summary), limit),
                .. details.Blocks.SelectMany(block => Cut(block, limit)),
            ];
        }

        var inside = limit with { Characters = limit.Characters - PlainTextEncoder.TextOf(details.Summary).Length };
        return Split(details.Blocks, inside).Select(pack => new DetailsBlock(details.Summary, pack));
    }

    private static IEnumerable<MarkupBlock> Cut(TableBlock table, DocumentSize limit)
    {
        var header = table.Header;
        var headerSize = header is null ? default : DocumentSize.Of(header);
        var inside = new DocumentSize(limit.Characters - headerSize.Characters, limit.Blocks - headerSize.Blocks - 1);
        var rows = header is null ? table.Rows : [.. table.Rows.Skip(1)];
        if (headerSize.Characters > limit.Characters / 4 || rows.Any(row => !DocumentSize.Of(row).FitsIn(inside)))
        {
            return table.Rows.SelectMany(row => Cut(new ParagraphBlock(TableText.Joined(row, " · ")), limit));
        }

        return Pack(rows, DocumentSize.Of, inside)
            .Select(pack => new TableBlock(header is null ? pack : [header, .. pack]));
    }
}
