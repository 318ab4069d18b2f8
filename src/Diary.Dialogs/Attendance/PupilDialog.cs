using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Attendance;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Attendance;

/// <summary>«Сколько пропусков у Кузнецовой?», asked by who works with the student.</summary>
public sealed class PupilDialog(AttendanceReader reader, RollReader rolls, AbsenceRulesReader rules) : Dialog
{
    public const string Name = "pupil";

    public override string Id => Name;

    internal static DiaryQuery QueryFor(AskedDiary asked, Guid studentId) =>
        asked.Query with
        {
            Whose = new Whose.Student(studentId),
            Detail = PeriodNavigator.DetailOf(asked),
        };

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (DiaryQuery.Decode(arguments ?? "") is not { Whose: Whose.Student(var id) } query || turn.Viewer is null)
        {
            turn.Say(new PupilNotOpenView());
            return;
        }

        var student = await rolls.OfStudentAsync(turn.Viewer, id, turn.Today, cancellationToken);
        turn.Show(
            student is null ? new PupilNotOpenView() : await AnswerAsync(turn, query, student, cancellationToken)
        );
    }

    private async Task<AttendanceView> AnswerAsync(
        TurnContext turn,
        DiaryQuery asked,
        RollLine student,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var counting = (await rules.OnAsync([student.SchoolId], turn.Today, cancellationToken))[0];
        var grade = ClassName.Read(student.ClassTitle)?.Grade ?? Grades.Last;
        var periods = new PeriodNavigator(Name, counting.Year, grade, turn.Today);
        var query = periods.Resolve(new AskedDiary(asked, true, []));
        var (first, last) = AttendanceAnswer.DaysFor(query, counting.Year, grade, turn.Today);
        var lines = await reader.ForStudentByPostAsync(viewer, student.StudentId, first, last, null, cancellationToken);
        var lessons = await reader.LessonsByPostAsync(viewer, student.StudentId, first, last, cancellationToken);
        var owner = new OwnerName($"{student.Name.FamilyName} {student.Name.GivenName}", student.ClassTitle);
        return new AttendanceView(
            periods.NameOf(query),
            query.Subject is null ? null : lessons.FirstOrDefault(d => d.SubjectKey == query.Subject)?.Subject,
            false,
            [new AttendanceAnswer(counting, grade, lines, lessons).Of(owner, query, turn.Today, turn.IsInFull)],
            periods.Others(query),
            periods.Around(query, []),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }
}
