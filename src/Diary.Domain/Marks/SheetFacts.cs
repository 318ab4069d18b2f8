using Diary.Domain.Access;
using Diary.Domain.Grading;
using Diary.Domain.People;
using Diary.Domain.Timetable;

namespace Diary.Domain.Marks;

/// <summary>Everything that has to be known before marks are written down at a lesson.</summary>
internal sealed class SheetFacts
{
    public required LessonDesk Desk { get; init; }

    public LessonOccurrence Lesson => Desk.Lesson;

    public required IReadOnlyList<RollLine> Roll { get; init; }

    /// <summary>The works of the subject that the group was marked for that day, this lesson's and others'.</summary>
    public required IReadOnlyList<MarkColumn> Columns { get; init; }

    /// <summary>The marks for them.</summary>
    public required IReadOnlyList<(MarkColumn Column, StandingMark Mark)> Standing { get; init; }

    public required MarkRuleSet Rules { get; init; }

    public required IReadOnlyList<PublicationSetting> Publication { get; init; }

    public required GradingVersion Grading { get; init; }

    /// <summary>The work that the sheet is about; null while it has no mark yet.</summary>
    public MarkColumn? ColumnOf(MarkSheet sheet) =>
        Columns.FirstOrDefault(column =>
            column.LessonId == Lesson.Id && column.WorkType == sheet.Work && column.Title == sheet.Title
        );

    public SheetCheck Check(Viewer viewer, MarkSheet sheet, DateTimeOffset now)
    {
        var column = ColumnOf(sheet);
        return new SheetCheck(
            Roll,
            MarkRules.Check(this, sheet),
            [.. Standing.Where(standing => standing.Column == column).Select(standing => standing.Mark)],
            column?.Weight ?? sheet.Weight ?? Grading.WeightOf(sheet.Work),
            Desk.IsClosed,
            Marks.Publication.Of(Publication, now, viewer.ClockAt(Lesson.SchoolId), sheet.IsHeld)
        );
    }

    public bool Has(Guid studentId) => Roll.Any(line => line.StudentId == studentId);
}

/// <summary>A student of the group on the lesson's day.</summary>
/// <param name="IsAbsent">Whether the roll says that the student was not there.</param>
public sealed record RollLine(Guid StudentId, PersonName Name, bool IsAbsent);
