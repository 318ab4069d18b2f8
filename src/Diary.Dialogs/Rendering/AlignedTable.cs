using System.Globalization;

namespace Diary.Dialogs.Rendering;

/// <summary>A table drawn with spaces for the width of a phone.</summary>
internal static class AlignedTable
{
    /// <summary>Characters of a fixed-width font that a phone shows in one line of a message.</summary>
    public const int PhoneWidth = 36;

    private const int Gap = 2;
    private const int NarrowestWrapped = 8;
    private const int TallestRow = 6;

    /// <summary>Null when the table needs more room than a phone has: too many columns, or a cell that would tower.</summary>
    public static string? Draw(TableBlock table)
    {
        if (table.Rows.SelectMany(row => row.Cells).Any(cell => cell.Runs.Any(run => run.Url is not null)))
        {
            return null; // A link inside preformatted text is not a link.
        }

        var cells = table.Rows.Select(row => TextsOf(row, table.ColumnCount)).ToArray();
        if (FitColumns(cells, table.ColumnCount) is not { } widths)
        {
            return null;
        }

        var lines = new List<string>();
        for (var index = 0; index < cells.Length; index++)
        {
            var drawn = DrawRow(table.Rows[index], cells[index], widths);
            if (drawn.Count > TallestRow)
            {
                return null;
            }

            lines.AddRange(drawn);
            if (index == 0 && table.Header is not null)
            {
                lines.Add(new string('─', widths.Sum() + (Gap * (widths.Length - 1))));
            }
        }

        return string.Join('\n', lines);
    }

    private static string[] TextsOf(TableRow row, int columns)
    {
        return
        [
            .. Enumerable
                .Range(0, columns)
                .Select(column => column < row.Cells.Count ? PlainTextEncoder.TextOf(row.Cells[column].Runs) : ""),
        ];
    }

    private static int[]? FitColumns(string[][] cells, int columns)
    {
        var natural = Enumerable
            .Range(0, columns)
            .Select(column => cells.Max(row => NaturalWidth(row[column])))
            .ToArray();
        int[] widths = [.. natural];
        var available = PhoneWidth - (Gap * (columns - 1));
        var excess = widths.Sum(width => (long)width) - available;
        while (excess > 0)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            var others = widths.Where((_, column) => column != widest).DefaultIfEmpty(0).Max();
            var cut = (int)Math.Min(excess, Math.Max(1, widths[widest] - others));
            widths[widest] -= cut;
            excess -= cut;
            if (widths[widest] < NarrowestWrapped)
            {
                return null;
            }
        }

        return widths;
    }

    private static int NaturalWidth(string cell) => cell.Split('\n').Max(DisplayWidth.Of);

    private static List<string> DrawRow(TableRow row, string[] texts, int[] widths)
    {
        var wrapped = texts.Select((text, column) => Wrap(text, widths[column])).ToArray();
        var lines = new List<string>();
        for (var line = 0; line < wrapped.Max(cell => cell.Count); line++)
        {
            var drawn = wrapped.Select(
                (cell, column) =>
                    DisplayWidth.Pad(line < cell.Count ? cell[line] : "", widths[column], AlignmentOf(row, column))
            );
            lines.Add(string.Join(new string(' ', Gap), drawn).TrimEnd(' '));
        }

        return lines;
    }

    private static CellAlignment AlignmentOf(TableRow row, int column)
    {
        return column < row.Cells.Count ? row.Cells[column].Alignment : CellAlignment.Left;
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (
                var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Break(w, width))
            )
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (DisplayWidth.Of(longer) <= width)
                {
                    line = longer;
                    continue;
                }

                lines.Add(line);
                line = word;
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>A word longer than the column goes on in the next line.</summary>
    private static IEnumerable<string> Break(string word, int width)
    {
        var start = 0;
        var used = 0;
        for (var at = 0; at < word.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(word.AsSpan(at));
            var wide = DisplayWidth.OfElement(word.AsSpan(at, length));
            if (used + wide > width && at > start)
            {
                yield return word[start..at];
                (start, used) = (at, 0);
            }

            used += wide;
            at += length;
        }

        yield return word[start..];
    }
}
