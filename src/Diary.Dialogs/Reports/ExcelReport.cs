using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Diary.Dialogs.Reports;

/// <summary>A sheet for each table, and one that tells what they are. Words are cells of text, never formulas.</summary>
internal static class ExcelReport
{
    private const int LongestSheetName = 31;
    private const int Narrowest = 6;
    private const int Widest = 60;
    private const int Padding = 2;

    public static byte[] Write(ReportDocument report)
    {
        var sheets = new Dictionary<string, object>();
        var columns = new Dictionary<string, DynamicExcelColumn>();
        foreach (var section in report.Sections)
        {
            var titles = Titles(section);
            Lay(section, titles, report.Words, columns);
            var rows = section.Rows.Select(row => Row(section, titles, row)).ToList();
            sheets.Add(Unique(SheetName(section.Name ?? report.Title), sheets.ContainsKey), rows);
        }

        sheets.Add(Unique(SheetName(report.Words.About), sheets.ContainsKey), About(report));
        var settings = new OpenXmlConfiguration { AutoFilter = true, DynamicColumns = [.. columns.Values] };
        using var bytes = new MemoryStream();
        bytes.SaveAs(sheets, configuration: settings);
        return bytes.ToArray();
    }

    private static Dictionary<string, object> Row(
        ReportSection section,
        IReadOnlyList<string> titles,
        IReadOnlyList<string> row
    ) =>
        titles
            .Select((title, at) => (title, Cell: Typed(row[at], section.Columns[at].IsNumeric)))
            .ToDictionary(each => each.title, each => each.Cell);

    private static object Typed(string cell, bool isNumeric) =>
        ReportReading.Day(cell) is { } day ? day.ToDateTime(TimeOnly.MinValue)
        : isNumeric && Number(cell) is { } number ? number
        : cell;

    private static decimal? Number(string cell) =>
        decimal.TryParse(
            cell.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>Two lessons of a day have the same title, which two columns may not have.</summary>
    private static List<string> Titles(ReportSection section)
    {
        var titles = new List<string>();
        foreach (var column in section.Columns)
        {
            titles.Add(Unique(column.Title.Length > 0 ? column.Title : "#", titles.Contains));
        }

        return titles;
    }

    private static void Lay(
        ReportSection section,
        List<string> titles,
        ReportWords words,
        Dictionary<string, DynamicExcelColumn> columns
    )
    {
        foreach (var (at, title) in titles.Index())
        {
            var cells = section.Rows.Select(row => row[at]).ToList();
            var width = cells.Append(title).Max(cell => cell.Split('\n').Max(line => line.Length)) + Padding;
            var column = new DynamicExcelColumn(title) { Width = Math.Clamp(width, Narrowest, Widest) };
            if (cells.Exists(cell => ReportReading.Day(cell) is not null))
            {
                column.Format = words.DayFormat;
            }

            if (!columns.TryGetValue(title, out var laid) || laid.Width < column.Width)
            {
                columns[title] = column;
            }
        }
    }

    private static List<Dictionary<string, object>> About(ReportDocument report) =>
        [
            .. report
                .Notes.Append(report.Moment)
                .Select(line => new Dictionary<string, object> { [report.Title] = line }),
        ];

    private static string SheetName(string name)
    {
        var safe = string.Concat(name.Where(letter => !char.IsControl(letter) && !@"[]:*?/\".Contains(letter)));
        var cut = safe.Length > LongestSheetName ? safe[..LongestSheetName] : safe;
        return cut.Trim().Trim('\'') is { Length: > 0 } kept ? kept : "1";
    }

    private static string Unique(string name, Func<string, bool> isTaken)
    {
        var unique = name;
        for (var number = 2; isTaken(unique); number++)
        {
            var tail = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            unique = name[..Math.Min(name.Length, LongestSheetName - tail.Length)] + tail;
        }

        return unique;
    }
}
