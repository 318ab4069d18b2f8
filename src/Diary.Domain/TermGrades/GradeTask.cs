using Diary.Domain.School;

namespace Diary.Domain.TermGrades;

/// <summary>Grades that wait for their teacher: not fixed yet, or fixed before marks changed.</summary>
/// <param name="Students">How many of them have a flag; null where none is fixed.</param>
public sealed record GradeTask(
    ClassName Class,
    string SubjectKey,
    string Subject,
    string TermKey,
    DateOnly TermEnd,
    int? Students
);
