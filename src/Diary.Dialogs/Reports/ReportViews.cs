using Diary.Dialogs.Files;
using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Reports;

/// <summary>The file goes with it.</summary>
/// <param name="Title">As in the file: what it is about.</param>
/// <param name="Names">Whose it is; empty where that is clear.</param>
/// <param name="Others">To the same in other formats.</param>
public sealed record ReportSentView(
    string Title,
    IReadOnlyList<string> Names,
    int Rows,
    FileSize Size,
    IReadOnlyList<ReportButton> Others,
    string? BackButton
) : ITemplateView;

/// <summary>There are no rows to put into a file.</summary>
public sealed record ReportEmptyView(string Title, IReadOnlyList<string> Notes, string? BackButton) : ITemplateView;

/// <summary>A file is wanted, and of what is not said.</summary>
/// <param name="IsForClass">Whether a member of staff asks, who has to name a class.</param>
public sealed record WhichReportView(bool IsForClass, IReadOnlyList<ReportButton> Reports) : ITemplateView;

/// <param name="Key">Of the format or the report.</param>
public sealed record ReportButton(string Key, string Value);

/// <summary>What a file says by itself, line by line: <see cref="ReportFiles"/> reads them.</summary>
/// <param name="Day">Of the data.</param>
public sealed record ReportFrameView(DateOnly Day, TimeOnly Time) : ITemplateView;
