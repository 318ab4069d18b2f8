namespace Diary.Dialogs.Rendering;

/// <summary>A table for where no table fits: one paragraph a row, «column: value» under the row's own name.</summary>
internal static class TableText
{
    public static IEnumerable<ParagraphBlock> ToParagraphs(TableBlock table)
    {
        return table.Header is { } header && table.Rows.Count > 1
            ? table.Rows.Skip(1).Select(row => Labelled(header, row))
            : table.Rows.Select(row => new ParagraphBlock(Joined(row, " · ")));
    }

    public static IReadOnlyList<TextRun> Joined(TableRow row, string separator)
    {
        var runs = new List<TextRun>();
        foreach (var cell in row.Cells.Where(cell => cell.Runs.Count > 0))
        {
            if (runs.Count > 0)
            {
                runs.Add(new TextRun(separator));
            }

            runs.AddRange(cell.Runs);
        }

        return runs;
    }

    private static ParagraphBlock Labelled(TableRow header, TableRow row)
    {
        var runs = new List<TextRun>();
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row.Cells[column].Runs is not { Count: > 0 } value)
            {
                continue;
            }

            if (runs.Count > 0)
            {
                runs.Add(new TextRun("\n"));
            }

            var label = column < header.Cells.Count ? header.Cells[column].Runs : [];
            runs.AddRange(label);
            if (label.Count > 0)
            {
                runs.Add(new TextRun(": "));
            }

            runs.AddRange(value.Select(run => column == 0 ? run with { Styles = run.Styles | TextStyles.Bold } : run));
        }

        return new ParagraphBlock(runs);
    }
}
