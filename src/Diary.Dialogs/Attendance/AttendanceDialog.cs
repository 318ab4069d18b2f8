using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.People;

namespace Diary.Dialogs.Attendance;

/// <summary>«Сколько пропусков?» Families hear it of their own; what members of staff ask is handed on.</summary>
public sealed class AttendanceDialog(AttendanceReader reader, AbsenceRulesReader rules, AttendanceOfStaff staff)
    : Dialog
{
    public const string Name = DiaryDialogNames.Attendance;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Attendance, StudentScopes.Attendance, 366)
    {
        AnswersOwn = _ => true,
        HandsOn = true,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var today = DateSpan.Day(context.Turn.Today);
        if (await Question.ReadAsync(context, arguments, today, cancellationToken) is not { } asked)
        {
            return;
        }

        var viewer = context.Turn.Viewer!;
        var students = Question.StudentsOf(viewer, asked.Query);
        if (students.Count == 0 || AttendanceOfStaff.IsAbout(context.Turn, asked.Query))
        {
            await staff.AnswerAsync(context, asked, cancellationToken);
            return;
        }

        context.Turn.Show(await AnswerAsync(context.Turn, asked, students, cancellationToken));
    }

    private async Task<AttendanceView> AnswerAsync(
        TurnContext turn,
        AskedDiary asked,
        IReadOnlyList<VisibleStudent> students,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var schools = students.Select(student => student.SchoolId).Distinct().ToList();
        var counting = await rules.OnAsync(schools, turn.Today, cancellationToken);
        var periods = new PeriodNavigator(Name, counting[0].Year, students[0].Grade, turn.Today);
        var query = periods.Resolve(asked);
        var (first, last) = Span(students, counting, query, turn.Today);
        var ids = students.Select(student => student.StudentId).ToList();
        var lines = await reader.ForStudentsAsync(viewer, ids, first, last, null, cancellationToken);
        var lessons = await reader.LessonsOfAsync(viewer, ids, first, last, cancellationToken);
        var owners = DiaryOwner
            .Of(viewer, students, query)
            .Select(owner =>
            {
                var answer = new AttendanceAnswer(
                    counting.First(school => school.SchoolId == owner.SchoolId),
                    owner.Grade,
                    [.. lines.Where(line => line.StudentId == owner.Id)],
                    [.. lessons.Where(day => day.StudentId == owner.Id)]
                );
                return answer.Of(owner.Name, query, turn.Today, turn.IsInFull);
            })
            .ToList();
        var learners = owners.FindAll(owner => query.Subject is null || owner.Sum.Lessons > 0);
        return new AttendanceView(
            periods.NameOf(query),
            SubjectOf(query, lines, lessons),
            AttendanceWords.AskLate(turn.Text),
            learners.Count > 0 ? learners : owners,
            periods.Others(query),
            periods.Around(query, viewer.Students),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private static (DateOnly First, DateOnly Last) Span(
        IReadOnlyList<VisibleStudent> students,
        IReadOnlyList<AbsenceRules> counting,
        DiaryQuery query,
        DateOnly today
    )
    {
        var spans = students
            .Select(student =>
                AttendanceAnswer.DaysFor(
                    query,
                    counting.First(school => school.SchoolId == student.SchoolId).Year,
                    student.Grade,
                    today
                )
            )
            .ToList();
        return (spans.Min(span => span.First), spans.Max(span => span.Last));
    }

    private static string? SubjectOf(
        DiaryQuery query,
        IReadOnlyList<AttendanceLine> lines,
        IReadOnlyList<StudentLessons> lessons
    ) =>
        query.Subject is not { } key
            ? null
            : lessons.FirstOrDefault(day => day.SubjectKey == key)?.Subject
                ?? lines.FirstOrDefault(line => line.SubjectKey == key)?.Subject
                ?? key;
}
