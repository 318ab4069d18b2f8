using Diary.Domain.Grading;
using Diary.Domain.School;

namespace Diary.Domain.Demo;

/// <summary>
/// The grades of the parts of the year that are over, fixed by the teachers as the rules proposed; where the rules give
/// none, «н/а». One class's grades in one subject still wait for its teacher.
/// </summary>
internal sealed class DemoTermGrades
{
    private const string WaitingSubject = "geometry";
    private static readonly TimeOnly FixedAt = new(15, 0);
    private readonly List<TermGrade> _grades = [];
    private readonly DemoCalendar _calendar;
    private readonly DemoFrame _frame;
    private readonly GradingPolicy _policy;
    private readonly DateOnly _today;
    private readonly ILookup<(Guid Student, Guid Subject), GradeScore> _scores;
    private readonly ILookup<(Guid Student, Guid Subject), DateTimeOffset> _changes;

    public DemoTermGrades(
        DemoCalendar calendar,
        DemoFrame frame,
        DemoCourses courses,
        DemoMarks marks,
        GradingPolicy policy,
        DateOnly today
    )
    {
        (_calendar, _frame, _policy, _today) = (calendar, frame, policy, today);
        var columns = marks.Columns.ToDictionary(column => column.Id);
        _scores = marks.Marks.ToLookup(
            mark => (mark.StudentId, mark.SubjectId),
            mark => new GradeScore(
                new MarkValue(mark.Kind, mark.Value),
                columns[mark.ColumnId].Weight,
                columns[mark.ColumnId].WorkType,
                mark.Date
            )
        );
        var byId = marks.Marks.ToDictionary(mark => mark.Id);
        _changes = marks.Revisions.ToLookup(
            revision => (byId[revision.MarkId].StudentId, byId[revision.MarkId].SubjectId),
            revision => revision.At
        );
        foreach (var course in courses.All)
        {
            Fix(course);
        }
    }

    public IReadOnlyList<TermGrade> Grades => _grades;

    private void Fix(DemoCourse course)
    {
        var grade = course.Class.Row.Grade;
        var terms = _calendar
            .Terms.Where(term => term.MinGrade <= grade && grade <= term.MaxGrade && term.End < _today)
            .Where(term => !IsWaiting(course, term))
            .OrderBy(term => term.Kind is TermKind.Year)
            .ToList();
        foreach (var student in course.Group.Students)
        {
            var scores = _scores[(student.Id, course.Subject.Id)].ToList();
            var parts = new List<MarkValue>();
            foreach (var term in scores.Count > 0 ? terms : [])
            {
                var computed =
                    term.Kind is TermKind.Year
                        ? GradeCalculator.OfYear(_policy.Rules, parts)
                        : GradeCalculator.OfTerm(_policy.Rules, scores.FindAll(s => IsIn(term, s.Date)));
                parts.Add(Add(course, term, student.Id, computed));
            }
        }
    }

    /// <summary>The known teacher has something left to do.</summary>
    private bool IsWaiting(DemoCourse course, Term term) =>
        course.Class.Seat.Title == DemoClasses.WaitingClass
        && course.Subject.Key == WaitingSubject
        && _calendar.Year.End >= _today
        && term.End.AddDays(60) > _today;

    private MarkValue Add(DemoCourse course, Term term, Guid studentId, ComputedGrade computed)
    {
        var value = computed.Grade is { } number ? MarkValue.Of(number) : new MarkValue(MarkKind.NotAttested, null);
        var at = _frame.Instant(term.End, FixedAt);
        var grade = new TermGrade
        {
            Id = DemoIds.At(at, DemoRowKind.Grade, _grades.Count),
            SchoolId = DemoIds.School,
            TermId = term.Id,
            SubjectId = course.Subject.Id,
            StudentId = studentId,
        };
        grade.Fix(value, computed, new GradeFixing(course.Teacher.Person.Id, at, _policy.Id, null));
        var changes = _changes[(studentId, course.Subject.Id)].Where(change => change > at);
        if (changes.Any(change => change < at.AddDays(3)) && term.Kind is not TermKind.Year)
        {
            grade.Flag(changes.Min());
        }

        _grades.Add(grade);
        return value;
    }

    private static bool IsIn(Term term, DateOnly day) => term.Start <= day && day <= term.End;
}
