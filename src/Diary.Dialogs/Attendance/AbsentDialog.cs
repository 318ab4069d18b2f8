using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Attendance;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Attendance;

/// <summary>«Кто сегодня отсутствует?»</summary>
public sealed class AbsentDialog(AttendanceReader reader, RollStateReader rolls, NoticeReader notices) : Dialog
{
    public const string Name = "absent";

    /// <summary>The detail of a question about who came late.</summary>
    internal const string Late = "late";

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Attendance, StudentScopes.Attendance, 1)
    {
        AnswersOwn = _ => true,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var today = DateSpan.Day(context.Turn.Today);
        if (await Question.ReadForWorkAsync(context, arguments, today, cancellationToken) is { } asked)
        {
            context.Turn.Show(await AnswerAsync(context.Turn, asked.Query, cancellationToken));
        }
    }

    private async Task<AbsentView> AnswerAsync(TurnContext turn, DiaryQuery query, CancellationToken cancellationToken)
    {
        var viewer = turn.Viewer!;
        var name = (query.Whose as Whose.OfClass)?.Name;
        var title = name is null ? null : SchoolClass.TitleOf(name.Grade, name.Letter);
        var states = await rolls.ForDayAsync(viewer, query.First, name, cancellationToken);
        var lines = name is null
            ? await reader.ForDayAsync(viewer, query.First, cancellationToken)
            : await reader.ForClassAsync(viewer, name, query.First, query.First, query.Subject, cancellationToken);
        var said = await notices.ForDaysAsync(viewer, query.First, query.First, cancellationToken);
        var begun = states.Where(state => state.StartsAt <= turn.Now).ToList();
        var asksLate = query.Detail is Late;
        var classes = Classes(lines).FindAll(each => !asksLate || each.Late.Count > 0);
        return new AbsentView(
            query.First,
            title,
            asksLate,
            begun.Count,
            states.Count(state => state.IsCalled),
            lines
                .Where(line => line.Letter.Category is not AttendanceCategory.Late)
                .CountBy(line => line.StudentId)
                .Count(),
            classes.Sum(each => each.Late.Count),
            classes,
            [
                .. said.Where(notice => title is null || notice.ClassTitle == title)
                    .Where(notice =>
                        notice.Approval is not NoticeApproval.Declined && IsExpected(notice, lines, states)
                    )
                    .Select(notice => NoticeEntry.Of(notice, title is null)),
            ],
            DayNavigator.Around(Name, query, []),
            begun.Exists(state => !state.IsCalled) ? DayNavigator.Code(MissingRollsDialog.Name, query) : null,
            title is null ? null : ClassAbsencesDialog.CodeFor(query),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    /// <summary>Nobody has met the student, and no roll of the whole class shows that they came after all.</summary>
    private static bool IsExpected(
        NoticeLine notice,
        IReadOnlyList<AttendanceLine> lines,
        IReadOnlyList<RollState> states
    ) =>
        lines.All(line => line.StudentId != notice.StudentId)
        && !states.Any(state => state is { IsCalled: true, GroupTitle: null } && state.ClassTitle == notice.ClassTitle);

    private static List<AbsentClass> Classes(IReadOnlyList<AttendanceLine> lines) =>
        [
            .. lines
                .GroupBy(line => line.ClassTitle)
                .OrderBy(each => ClassName.Read(each.Key)?.Grade ?? 0)
                .ThenBy(each => each.Key, StringComparer.InvariantCulture)
                .Select(each => new AbsentClass(
                    each.Key,
                    Students(each.Where(line => line.Letter.Category is not AttendanceCategory.Late)),
                    Students(each.Where(line => line.Letter.Category is AttendanceCategory.Late))
                )),
        ];

    private static List<AbsentStudent> Students(IEnumerable<AttendanceLine> lines) =>
        [
            .. lines
                .GroupBy(line => line.StudentId)
                .Select(own => new AbsentStudent(own.First().Student.WithInitials, AttendanceAnswer.Entries(own)))
                .OrderBy(student => student.Name, StringComparer.InvariantCulture),
        ];
}
