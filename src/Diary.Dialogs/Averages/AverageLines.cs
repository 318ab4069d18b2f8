using Diary.Domain.Grading;
using Diary.Domain.Marks;

namespace Diary.Dialogs.Averages;

/// <summary>The lines of an answer about averages: by subject for one student, by student or by subject for a class.</summary>
internal static class AverageLines
{
    public static IReadOnlyList<AverageLine> Of(GradePage page)
    {
        if (page.Owner.Id is not null)
        {
            return [.. SubjectAverage.Of(page.Lines, page.Rules).Select(Line)];
        }

        return page.Lines.Select(line => line.SubjectId).Distinct().Count() == 1 ? ByStudent(page) : BySubject(page);
    }

    public static IReadOnlyList<OwedWork> Owed(GradePage page, DateOnly today) =>
        [
            .. page
                .Lines.Where(line => line.Value.Kind is MarkKind.Owed)
                .OrderBy(line => line.DueOn ?? DateOnly.MaxValue)
                .Select(line => new OwedWork(
                    line.Date,
                    line.Subject,
                    page.Owner.Id is null ? line.Student.WithInitials : null,
                    line.WorkType,
                    line.Title,
                    line.DueOn,
                    line.DueOn < today
                )),
        ];

    private static AverageLine Line(SubjectAverage average) =>
        new(average.Subject, average.Grade, InOrder(average.Marks), []);

    private static List<AverageLine> ByStudent(GradePage page) =>
        [
            .. page
                .Lines.GroupBy(line => (line.StudentId, Name: line.Student.WithInitials))
                .OrderBy(student => student.Key.Name, StringComparer.CurrentCulture)
                .Select(student => new AverageLine(
                    student.Key.Name,
                    Computed(student, page.Rules),
                    InOrder([.. student]),
                    []
                )),
        ];

    /// <summary>How the whole class stands in each subject: its average, and who has which grade.</summary>
    private static List<AverageLine> BySubject(GradePage page) =>
        [
            .. page
                .Lines.GroupBy(line => line.Subject)
                .OrderBy(subject => subject.Key, StringComparer.CurrentCulture)
                .Select(subject => new AverageLine(
                    subject.Key,
                    Computed(subject, page.Rules),
                    [],
                    [
                        .. subject
                            .GroupBy(line => line.StudentId)
                            .Select(student => Computed(student, page.Rules).Grade)
                            .OfType<int>()
                            .GroupBy(grade => grade)
                            .OrderByDescending(same => same.Key)
                            .Select(same => new GradeShare(same.Key, same.Count())),
                    ]
                )),
        ];

    private static ComputedGrade Computed(IEnumerable<MarkLine> lines, GradingRules rules) =>
        GradeCalculator.OfTerm(rules, [.. lines.Select(line => line.Score)]);

    private static List<MarkInAverage> InOrder(IReadOnlyList<MarkLine> marks) =>
        [
            .. marks
                .Where(line => line.Value.Number is not null)
                .OrderBy(line => line.Date)
                .Select(line => new MarkInAverage(line.Value.Number!.Value, line.Weight)),
        ];
}
