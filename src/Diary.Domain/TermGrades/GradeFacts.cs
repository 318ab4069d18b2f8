using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.School;

namespace Diary.Domain.TermGrades;

/// <param name="Parts">Of the year, where the grades are the year's; otherwise the term itself.</param>
/// <param name="Grades">What is fixed, of the term and of its parts.</param>
internal sealed record GradeFacts(
    Guid SchoolId,
    Term Term,
    IReadOnlyList<Term> Parts,
    SchoolGrading Policies,
    IReadOnlyList<Learner> Students,
    ILookup<Guid, GradeScore> Scores,
    IReadOnlyList<TermGrade> Grades
)
{
    public GradingVersion Policy => Policies.At(SchoolId, Term.End);

    public TermGrade? Standing(Guid studentId) => GradeOf(studentId, Term);

    public IReadOnlyList<GradeProposal> Proposals =>
        [
            .. Students
                .Select(student => (student, Standing: Standing(student.StudentId)))
                .Select(pair => new GradeProposal(
                    pair.student.StudentId,
                    pair.student.Name,
                    Computed(pair.student.StudentId),
                    pair.Standing?.Fixed,
                    pair.Standing?.Version ?? 0,
                    pair.Standing?.MarksChangedAt is not null
                )),
        ];

    public ComputedGrade Computed(Guid studentId) =>
        Term.Kind is TermKind.Year
            ? GradeCalculator.OfYear(Policy.Rules, Parts.Select(part => PartOf(studentId, part)).OfType<MarkValue>())
            : GradeCalculator.OfTerm(Policy.Rules, [.. Scores[studentId]]);

    /// <summary>What is fixed for a part of the year; where nothing is, what comes out of its marks.</summary>
    private MarkValue? PartOf(Guid studentId, Term part)
    {
        if (GradeOf(studentId, part) is { } grade)
        {
            return grade.Fixed;
        }

        var scores = Scores[studentId].Where(score => part.Start <= score.Date && score.Date <= part.End).ToList();
        var rules = Policies.At(SchoolId, part.End).Rules;
        return GradeCalculator.OfTerm(rules, scores).Grade is { } number ? MarkValue.Of(number) : null;
    }

    private TermGrade? GradeOf(Guid studentId, Term term) =>
        Grades.FirstOrDefault(grade => grade.StudentId == studentId && grade.TermId == term.Id);
}
