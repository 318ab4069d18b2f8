using System.Globalization;
using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Reports;

/// <summary>Reads the rows of an answer out of its markup.</summary>
internal static class ReportReading
{
    private const string DayForm = "yyyy-MM-dd";

    public static ReportDocument Of(IEnumerable<MarkupDocument> answers, string moment, ReportWords words)
    {
        string? title = null;
        string? name = null;
        var notes = new List<string>();
        var sections = new List<ReportSection>();
        foreach (var block in answers.SelectMany(answer => answer.Blocks))
        {
            switch (block)
            {
                case ParagraphBlock { Runs: var runs } when title is null:
                    title = Text(runs);
                    break;
                case HeadingBlock { Runs: var runs }:
                    name = Text(runs);
                    break;
                case ParagraphBlock { Runs: var runs } when Text(runs) is var note && note != title:
                    notes.Add(name is null ? note : $"{name}: {note}");
                    break;
                case TableBlock table when table.Rows.Count > 1:
                    sections.Add(Section(name, table));
                    break;
            }
        }

        return new ReportDocument(title ?? "", notes, sections, moment, words);
    }

    /// <summary>The day that a cell stands for; null when it is none.</summary>
    public static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static ReportSection Section(string? name, TableBlock table)
    {
        var header = table.Rows[0].Cells;
        return new ReportSection(
            name,
            [.. header.Select(cell => new ReportColumn(Text(cell.Runs), cell.Alignment is CellAlignment.Right))],
            [.. table.Rows.Skip(1).Select(row => Cells(row, header.Count))]
        );
    }

    private static List<string> Cells(TableRow row, int count) =>
        [.. Enumerable.Range(0, count).Select(column => column < row.Cells.Count ? Text(row.Cells[column].Runs) : "")];

    private static string Text(IReadOnlyList<TextRun> runs) => PlainTextEncoder.TextOf(runs).Trim();
}
