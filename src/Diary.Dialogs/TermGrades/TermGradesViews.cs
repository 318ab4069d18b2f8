using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Grading;

namespace Diary.Dialogs.TermGrades;

/// <summary>The grades of a year: subjects (in a class, students) by the parts of the year.</summary>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record TermGradesView(IReadOnlyList<TermGradesOwner> Owners, TermGradesButtons Buttons, TimeOnly AsOf)
    : IFileView;

/// <param name="Year">«2025/2026»; null in summer before the first year.</param>
/// <param name="Subject">In a class, the subject whose grades these are.</param>
/// <param name="Terms">The parts of the year that have begun, in their order; the year itself last.</param>
public sealed record TermGradesOwner(
    OwnerName Owner,
    bool IsUnmarkedGrade,
    string? Year,
    string? Subject,
    IReadOnlyList<TermColumn> Terms,
    IReadOnlyList<TermGradeRow> Rows
)
{
    public bool HasPreliminary =>
        Rows.SelectMany(row => row.Cells).Any(cell => cell is { Fixed: null, Grade: not null });

    public bool HasFlags => Rows.SelectMany(row => row.Cells).Any(cell => cell.IsFlagged);
}

/// <param name="Key">"q1", "h2", "year".</param>
public sealed record TermColumn(string Key, DateOnly First, DateOnly Last);

/// <param name="Title">The subject; in a class, the student.</param>
public sealed record TermGradeRow(string Title, IReadOnlyList<TermGradeCell> Cells);

/// <param name="Fixed">What a person has fixed; null while nobody has.</param>
/// <param name="Grade">What comes out so far, where nothing is fixed; null without marks.</param>
/// <param name="Average">Of what comes out so far.</param>
/// <param name="IsFlagged">Whether marks have changed since it was fixed.</param>
public sealed record TermGradeCell(MarkValue? Fixed, int? Grade, decimal? Average, bool IsFlagged);

/// <summary>What may be asked next. Each is null where it makes no sense.</summary>
public sealed record TermGradesButtons(
    string? OtherYear,
    bool OtherIsLast,
    string? AllTerms,
    string? Fix,
    string Average,
    IReadOnlyList<ChildButton> Children,
    IReadOnlyList<ChildButton> Subjects,
    ChildButton? Everybody
);

/// <summary>How a class stands in every subject: who has which grade, fixed or so far.</summary>
public sealed record ClassGradesView(
    string ClassTitle,
    DiaryPeriod? Period,
    IReadOnlyList<ClassGradesRow> Rows,
    IReadOnlyList<ChildButton> Subjects,
    TimeOnly AsOf
) : IFileView;

/// <param name="Fixed">How many grades are fixed.</param>
public sealed record ClassGradesRow(string Subject, IReadOnlyList<GradeCount> Grades, int Fixed, int Students);

/// <summary>So many students have the grade.</summary>
public sealed record GradeCount(int Grade, int Students);
