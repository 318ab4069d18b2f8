using Diary.Dialogs.Students;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.School;
using Diary.Domain.TermGrades;

namespace Diary.Dialogs.TermGrades;

/// <summary>Puts what is fixed beside what comes out so far, part by part of a year.</summary>
/// <param name="Terms">The parts that have begun; the year itself last, where it ends with a grade.</param>
internal sealed record TermGradeSheet(
    DiaryOwner Owner,
    DiaryPeriod? Period,
    AcademicYear? Year,
    IReadOnlyList<Term> Terms,
    SchoolGrading Policies,
    IReadOnlyList<MarkLine> Marks,
    IReadOnlyList<TermGradeLine> Grades
)
{
    /// <summary>Of one student, by subject.</summary>
    public IReadOnlyList<TermGradeRow> BySubject() =>
        [
            .. Marks
                .Select(mark => (mark.SubjectId, Title: mark.Subject))
                .Concat(Grades.Select(grade => (grade.SubjectId, Title: grade.Subject)))
                .Distinct()
                .OrderBy(subject => subject.Title, StringComparer.CurrentCulture)
                .Select(subject => Row(subject.Title, Owner.Id ?? Guid.Empty, subject.SubjectId)),
        ];

    /// <summary>Of one subject, by student.</summary>
    public IReadOnlyList<TermGradeRow> ByStudent() =>
        [
            .. Marks
                .GroupBy(mark => (mark.StudentId, mark.SubjectId, Name: mark.Student.WithInitials))
                .OrderBy(student => student.Key.Name, StringComparer.CurrentCulture)
                .Select(student => Row(student.Key.Name, student.Key.StudentId, student.Key.SubjectId)),
        ];

    /// <summary>Of a class, how many have which grade in the last part shown, fixed or so far.</summary>
    public IReadOnlyList<ClassGradesRow> Overview() =>
        [
            .. Marks
                .GroupBy(mark => (mark.SubjectId, Title: mark.Subject))
                .OrderBy(subject => subject.Key.Title, StringComparer.CurrentCulture)
                .Select(subject => Overview(subject.Key.Title, subject.Key.SubjectId, [.. subject])),
        ];

    private ClassGradesRow Overview(string title, Guid subjectId, IReadOnlyList<MarkLine> marks)
    {
        var students = marks.Select(mark => mark.StudentId).Distinct().ToList();
        var cells = students.ConvertAll(student => Row("", student, subjectId).Cells[^1]);
        return new ClassGradesRow(
            title,
            [
                .. cells
                    .Select(cell => cell.Fixed is { } value ? value.Number : cell.Grade)
                    .OfType<int>()
                    .GroupBy(grade => grade)
                    .OrderByDescending(same => same.Key)
                    .Select(same => new GradeCount(same.Key, same.Count())),
            ],
            cells.Count(cell => cell.Fixed is not null),
            students.Count
        );
    }

    private TermGradeRow Row(string title, Guid studentId, Guid subjectId)
    {
        var cells = new List<TermGradeCell>();
        foreach (var term in Terms)
        {
            var grade = Grades.FirstOrDefault(line =>
                line.TermId == term.Id && line.SubjectId == subjectId && line.StudentId == studentId
            );
            cells.Add(
                grade is not null ? new TermGradeCell(grade.Fixed, null, null, grade.IsFlagged)
                : term.Kind is TermKind.Year
                    ? SoFar(GradeCalculator.OfYear(RulesOf(term), cells.Select(Part).OfType<MarkValue>()))
                : SoFar(GradeCalculator.OfTerm(RulesOf(term), Scores(term, studentId, subjectId)))
            );
        }

        return new TermGradeRow(title, cells);
    }

    private GradingRules RulesOf(Term term) => Policies.At(Owner.SchoolId, term.End).Rules;

    private List<GradeScore> Scores(Term term, Guid studentId, Guid subjectId) =>
        [
            .. Marks
                .Where(mark => mark.StudentId == studentId && mark.SubjectId == subjectId)
                .Where(mark => term.Start <= mark.Date && mark.Date <= term.End)
                .Select(mark => mark.Score),
        ];

    private static TermGradeCell SoFar(ComputedGrade computed) => new(null, computed.Grade, computed.Rounded, false);

    private static MarkValue? Part(TermGradeCell cell) =>
        cell.Fixed ?? (cell.Grade is { } grade ? MarkValue.Of(grade) : null);
}
