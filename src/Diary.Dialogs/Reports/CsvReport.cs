using System.Globalization;
using CsvHelper;

namespace Diary.Dialogs.Reports;

/// <summary>One table of everything. What a spreadsheet would take for a formula is marked as text.</summary>
internal static class CsvReport
{
    public static byte[] Write(ReportDocument report)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options(report.Words.Culture), leaveOpen: true))
        {
            foreach (var tables in report.Sections.GroupBy(Heading))
            {
                WriteTables(csv, report, [.. tables]);
            }
        }

        return bytes.ToArray();
    }

    private static CsvWriterOptions Options(CultureInfo culture) =>
        CsvWriterOptions.Default with
        {
            Separator = culture.TextInfo.ListSeparator[0],
            Injection = CsvInjection.Escape,
            WriteByteOrderMark = true,
            ValidateFieldCount = false,
        };

    /// <summary>Tables with the same columns go on under one heading.</summary>
    private static string Heading(ReportSection section) =>
        string.Join('\n', section.Columns.Select(column => column.Title));

    private static void WriteTables(CsvWriter csv, ReportDocument report, List<ReportSection> tables)
    {
        var namesWhose = report.Sections.Any(section => section.Name is not null);
        IEnumerable<string> titles = tables[0].Columns.Select(column => column.Title);
        csv.WriteRecord(namesWhose ? [report.Words.Whose, .. titles] : [.. titles]);
        foreach (var table in tables)
        {
            foreach (var row in table.Rows)
            {
                var cells = row.Select(cell => report.Words.Write(cell));
                csv.WriteRecord(namesWhose ? [table.Name ?? "", .. cells] : [.. cells]);
            }
        }
    }
}
