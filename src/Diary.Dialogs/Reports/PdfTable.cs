using SkiaSharp;

namespace Diary.Dialogs.Reports;

/// <summary>A table that fits the sheet: columns as wide as their words, and narrower where they are many.</summary>
internal sealed record PdfTable(IReadOnlyList<float> Widths, PdfRow Header, IReadOnlyList<PdfRow> Rows)
{
    private const float Padding = 3;
    private const float Widest = 220;
    private const float Narrowest = 24;

    /// <summary>What does not fit beside each other stands under each other, the first column each time again.</summary>
    public static IEnumerable<PdfTable> Cut(ReportSection section, float width, ReportWords words)
    {
        var natural = Enumerable.Range(0, section.Columns.Count).Select(at => Natural(section, at, words)).ToList();
        var least = natural.ConvertAll(each => Math.Min(each, Math.Max(Narrowest, each / 2)));
        foreach (var columns in Groups(least, width))
        {
            var widths = Fit([.. columns.Select(at => natural[at])], [.. columns.Select(at => least[at])], width);
            yield return new PdfTable(
                widths,
                PdfRow.Of([.. columns.Select(at => section.Columns[at].Title)], widths, PdfInk.Bold, Padding),
                [
                    .. section.Rows.Select(row =>
                        PdfRow.Of([.. columns.Select(at => words.Write(row[at]))], widths, PdfInk.Text, Padding)
                    ),
                ]
            );
        }
    }

    public void Draw(SKCanvas canvas, PdfRow row, float x, float top)
    {
        using var pen = new SKPaint
        {
            Color = new SKColor(0xB0, 0xB0, 0xB0),
            StrokeWidth = 0.5f,
            IsStroke = true,
        };
        using var shade = new SKPaint { Color = new SKColor(0xEE, 0xEE, 0xEE) };
        foreach (var (at, width) in Widths.Index())
        {
            var cell = SKRect.Create(x, top, width, row.Height);
            if (ReferenceEquals(row, Header))
            {
                canvas.DrawRect(cell, shade);
            }

            canvas.DrawRect(cell, pen);
            row.Write(canvas, at, x + Padding, top + Padding);
            x += width;
        }
    }

    private static float Natural(ReportSection section, int at, ReportWords words)
    {
        var widest = section
            .Rows.SelectMany(row => words.Write(row[at]).Split('\n'))
            .Select(PdfInk.Text.WidthOf)
            .Append(PdfInk.Bold.WidthOf(section.Columns[at].Title))
            .Max();
        return Math.Clamp(widest + (2 * Padding) + 1, Narrowest, Widest);
    }

    private static List<List<int>> Groups(List<float> least, float width)
    {
        var groups = new List<List<int>> { new() { 0 } };
        for (var at = 1; at < least.Count; at++)
        {
            if (groups[^1].Sum(each => least[each]) + least[at] > width)
            {
                groups.Add([0]);
            }

            groups[^1].Add(at);
        }

        return groups;
    }

    /// <summary>What is missing is taken from each column by what it can give.</summary>
    private static List<float> Fit(List<float> natural, List<float> least, float width)
    {
        var (sum, spare) = (natural.Sum(), natural.Sum() - least.Sum());
        var share = sum <= width || spare <= 0 ? 0 : Math.Min(1, (sum - width) / spare);
        return [.. natural.Zip(least, (wide, narrow) => wide - ((wide - narrow) * share))];
    }
}

/// <summary>One row: its cells cut into lines.</summary>
internal sealed record PdfRow(IReadOnlyList<IReadOnlyList<string>> Cells, PdfInk Ink, float Height)
{
    public static PdfRow Of(IReadOnlyList<string> cells, IReadOnlyList<float> widths, PdfInk ink, float padding)
    {
        var lines = cells.Select((cell, at) => ink.Wrap(cell, widths[at] - (2 * padding))).ToList();
        return new PdfRow(lines, ink, (lines.Max(each => each.Count) * ink.Height) + (2 * padding));
    }

    public void Write(SKCanvas canvas, int cell, float x, float top)
    {
        foreach (var line in Cells[cell])
        {
            Ink.Write(canvas, line, x, top);
            top += Ink.Height;
        }
    }
}
