namespace Diary.Dialogs.Reports;

/// <summary>What stands in a file, whatever its format.</summary>
/// <param name="Notes">What is said of all of it: the school's rules, what is left out.</param>
/// <param name="Moment">«Данные на …»</param>
internal sealed record ReportDocument(
    string Title,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ReportSection> Sections,
    string Moment,
    ReportWords Words
)
{
    public bool IsEmpty => Sections.Count == 0;
}

/// <summary>One table.</summary>
/// <param name="Name">Whose it is; null where that is clear.</param>
internal sealed record ReportSection(
    string? Name,
    IReadOnlyList<ReportColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
);

/// <param name="IsNumeric">Whether its cells are numbers wherever they look like one.</param>
internal sealed record ReportColumn(string Title, bool IsNumeric);
