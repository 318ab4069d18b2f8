namespace Diary.Dialogs.Reports;

/// <summary>The kinds of file that a report can be.</summary>
/// <param name="Key">As understanding names it, and as the file ends.</param>
/// <param name="Letter">As a button carries it.</param>
internal sealed record ReportFormat(string Key, char Letter, string ContentType, Func<ReportDocument, byte[]> Write)
{
    public static ReportFormat Pdf { get; } = new("pdf", 'p', "application/pdf", PdfReport.Write);

    public static ReportFormat Excel { get; } =
        new("xlsx", 'x', "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ExcelReport.Write);

    public static ReportFormat Csv { get; } = new("csv", 'c', "text/csv", CsvReport.Write);

    public static IReadOnlyList<ReportFormat> All { get; } = [Excel, Pdf, Csv];

    public string Ending => "." + Key;

    /// <returns>What opens on every phone, where no format of ours is named.</returns>
    public static ReportFormat Of(string? key) => All.FirstOrDefault(format => format.Key == key) ?? Pdf;

    public static ReportFormat Of(char letter) => All.FirstOrDefault(format => format.Letter == letter) ?? Pdf;
}
