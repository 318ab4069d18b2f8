using Diary.Domain.Grading;

namespace Diary.Domain.Marks;

/// <summary>What a student's marks in a subject come to.</summary>
/// <param name="Marks">All of them, those that do not count included; the newest first.</param>
public sealed record SubjectAverage(
    Guid SubjectId,
    string SubjectKey,
    string Subject,
    ComputedGrade Grade,
    IReadOnlyList<MarkLine> Marks
)
{
    /// <summary>One for each subject that has marks, by name.</summary>
    public static IReadOnlyList<SubjectAverage> Of(IEnumerable<MarkLine> marksOfOneStudent, GradingRules rules) =>
        [
            .. marksOfOneStudent
                .GroupBy(line => line.SubjectId)
                .Select(subject => Of([.. subject], rules))
                .OrderBy(average => average.Subject, StringComparer.Ordinal),
        ];

    private static SubjectAverage Of(IReadOnlyList<MarkLine> marks, GradingRules rules) =>
        new(
            marks[0].SubjectId,
            marks[0].SubjectKey,
            marks[0].Subject,
            GradeCalculator.OfTerm(rules, [.. marks.Select(line => line.Score)]),
            marks
        );
}
