namespace Diary.Dialogs.Reports;

/// <summary>A4 in points: upright, or lying where a table is wide.</summary>
internal sealed record PdfSheet(float PageWidth, float PageHeight)
{
    private const float Short = 595;
    private const float Long = 842;
    private const int MostColumnsUpright = 6;

    public const float Margin = 40;

    public float Width => PageWidth - (2 * Margin);

    public float Right => PageWidth - Margin;

    public float FootLine => PageHeight - Margin;

    public float Bottom => FootLine - PdfInk.Small.Height;

    public static PdfSheet For(ReportDocument report) =>
        report.Sections.Any(section => section.Columns.Count > MostColumnsUpright)
            ? new PdfSheet(Long, Short)
            : new PdfSheet(Short, Long);
}
