using Diary.Domain.Grading;
using Diary.Domain.Marks;

namespace Diary.Domain.Journal;

/// <summary>The journal of one group in one subject: students down, works and lessons across.</summary>
/// <param name="Marks">By student and work.</param>
/// <param name="Letters">By student and lesson.</param>
public sealed record JournalGrid(
    JournalCourse Course,
    IReadOnlyList<GridColumn> Columns,
    IReadOnlyList<Learner> Students,
    ILookup<(Guid Student, Guid Work), GridMark> Marks,
    IReadOnlyDictionary<(Guid Student, Guid Lesson), string> Letters,
    GradingRules Rules
)
{
    public decimal? AverageOf(Guid student) =>
        GradeCalculator
            .OfTerm(
                Rules,
                [
                    .. from column in Columns
                    where column.WorkId is not null
                    from mark in Marks[(student, column.WorkId!.Value)]
                    select new GradeScore(mark.Value, column.Weight, column.WorkType!, column.Date),
                ]
            )
            .Rounded;
}

/// <summary>A work; or a lesson that has none yet.</summary>
public sealed record GridColumn(
    Guid LessonId,
    DateOnly Date,
    int Number,
    Guid? WorkId,
    string? WorkType,
    string? Title,
    int Weight
);

public sealed record GridMark(Guid MarkId, int Version, MarkValue Value);
