using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Attendance;

/// <summary>«Посещаемость 7Б за четверть»: the sums of a class as a table.</summary>
public sealed class ClassAbsencesDialog(AttendanceReader reader, RollReader roll, AbsenceRulesReader rules) : Dialog
{
    public const string Name = "class-absences";

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Attendance, StudentScopes.Attendance, 366)
    {
        AnswersOwn = _ => true,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var today = DateSpan.Day(context.Turn.Today);
        if (
            await Question.ReadForWorkAsync(context, arguments, today, cancellationToken) is
            { Query.Whose: Whose.OfClass(var name) } asked
        )
        {
            context.Turn.Show(await AnswerAsync(context.Turn, asked, name, cancellationToken));
        }
    }

    /// <summary>The present term's sums of the class that the question was about.</summary>
    internal static string CodeFor(DiaryQuery query) =>
        DayNavigator.Code(Name, query with { Subject = null, Detail = PeriodNavigator.PresentTerm });

    private async Task<ClassAbsencesView> AnswerAsync(
        TurnContext turn,
        AskedDiary asked,
        ClassName name,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var counting = (await rules.OnAsync([viewer.Posts[0].SchoolId], turn.Today, cancellationToken))[0];
        var policy = counting.Policy ?? AbsenceCountingPolicy.Plain(counting.SchoolId);
        var periods = new PeriodNavigator(Name, counting.Year, name.Grade, turn.Today);
        var query = periods.Resolve(asked);
        var students = await roll.OfClassAsync(viewer, name, query.First, query.Last, cancellationToken);
        var lines = await reader.ForClassAsync(viewer, name, query.First, query.Last, query.Subject, cancellationToken);
        var sums = students
            .Select(student => SumsOf(student, policy, lines))
            .OrderByDescending(sum => sum.Missed)
            .ThenByDescending(sum => sum.Lates)
            .ThenBy(sum => sum.Name, StringComparer.InvariantCulture)
            .ToList();
        return new ClassAbsencesView(
            periods.NameOf(query),
            SchoolClass.TitleOf(name.Grade, name.Letter),
            query.Subject is null ? null : lines.Select(line => line.Subject).FirstOrDefault() ?? query.Subject,
            !SeesAll(viewer, counting.SchoolId, name),
            Total(sums),
            [.. sums.Where(HasAny)],
            sums.Count(sum => !HasAny(sum)),
            periods.Others(query),
            periods.Around(query, []),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private static bool SeesAll(Viewer viewer, Guid schoolId, ClassName name) =>
        viewer.IsAdministrator(schoolId)
        || viewer.Posts.Any(post => post.Kind is StaffPostKind.ClassTeacher && ClassName.Read(post.ClassTitle) == name);

    private static StudentSums SumsOf(
        RollLine student,
        AbsenceCountingPolicy policy,
        IReadOnlyList<AttendanceLine> lines
    )
    {
        var own = lines.Where(line => line.StudentId == student.StudentId).ToList();
        return new StudentSums(
            $"{student.Name.FamilyName} {student.Name.GivenName}",
            own.Count(line => AbsenceCounting.IsMissed(policy, new(line.Date, line.Letter, line.Minutes))),
            Of(AttendanceCategory.AbsentUnexcused),
            Of(AttendanceCategory.Ill),
            Of(AttendanceCategory.Valid),
            Of(AttendanceCategory.Late),
            own.Where(line => line.Letter.Category is AttendanceCategory.Late).Sum(line => line.Minutes ?? 0)
        );

        int Of(AttendanceCategory category) => own.Count(line => line.Letter.Category == category);
    }

    private static StudentSums Total(List<StudentSums> sums) =>
        new(
            "",
            sums.Sum(sum => sum.Missed),
            sums.Sum(sum => sum.Unexcused),
            sums.Sum(sum => sum.Ill),
            sums.Sum(sum => sum.Valid),
            sums.Sum(sum => sum.Lates),
            sums.Sum(sum => sum.LateMinutes)
        );

    private static bool HasAny(StudentSums sum) => sum.Missed + sum.Lates > 0;
}
