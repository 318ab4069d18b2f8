using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.PlannedWorks;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>«Когда контрольная по алгебре?»</summary>
public sealed class PlannedWorksDialog(PlannedWorkReader reader) : Dialog
{
    public const string Name = DiaryDialogNames.Tests;

    private const int DaysAhead = 21;
    private const int DaysAheadOfSubject = 45;
    private const int MostOpen = 8;
    private const int MostButtons = 6;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Tests, StudentScopes.Homework, 62)
    {
        Detail = turn => turn.Meaning.Entities.WorkType,
        AnswersOwn = viewer => viewer.TeachingGroups.Count > 0,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var hasSubject = turn.Button is null && turn.Meaning.Entities.Subject is not null;
        var ahead = new DateSpan(turn.Today, turn.Today.AddDays(hasSubject ? DaysAheadOfSubject : DaysAhead));
        if (await Question.ReadAsync(context, arguments, ahead, cancellationToken) is { } asked)
        {
            turn.Show(await AnswerAsync(turn, asked.Query, cancellationToken));
        }
    }

    private async Task<PlannedWorksView> AnswerAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var students = Question.StudentsOf(viewer, query);
        var isOwn = query.Whose is Whose.Own && students.Count == 0;
        var all = await LinesAsync(viewer, students, query, cancellationToken);
        var lines = all.Where(line => query.Subject is null || line.SubjectKey == query.Subject).ToList();
        var owners = DiaryOwner.Of(viewer, students, query).Select(owner => Owner(owner, lines, query.Detail, turn));
        return new PlannedWorksView(
            query.First,
            query.Last,
            query.Subject is null ? null : lines.Select(line => line.Subject).FirstOrDefault(),
            query.Detail,
            isOwn,
            [.. owners],
            DayNavigator.Around(Name, query, viewer.Students),
            viewer.TeachingGroups.Count > 0 ? DayNavigator.Code(PlanWorkDialog.Name, query) : null,
            isOwn ? null : DayNavigator.Code(DiaryDialogNames.Homework, query with { Subject = null, Detail = null }),
            isOwn ? Buttons(lines.FindAll(line => query.Detail is null || line.WorkType == query.Detail)) : [],
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private Task<IReadOnlyList<PlannedWorkLine>> LinesAsync(
        Viewer viewer,
        IReadOnlyList<VisibleStudent> students,
        DiaryQuery query,
        CancellationToken cancellationToken
    ) =>
        query.Whose switch
        {
            Whose.OfClass(var name) => reader.ForClassAsync(viewer, name, query.First, query.Last, cancellationToken),
            _ when students.Count > 0 => reader.ForStudentsAsync(
                viewer,
                [.. students.Select(student => student.StudentId)],
                query.First,
                query.Last,
                cancellationToken
            ),
            _ => reader.OwnAsync(viewer, query.First, query.Last, cancellationToken),
        };

    private static WorksOwner Owner(DiaryOwner owner, List<PlannedWorkLine> lines, string? workType, TurnContext turn)
    {
        var own = lines.FindAll(line => owner.Id is null || line.OwnerId == owner.Id);
        var asked = own.FindAll(line => workType is null || line.WorkType == workType);
        return new WorksOwner(
            owner.Name,
            Entries(asked),
            asked.Count == 0 ? Entries(own) : [],
            !turn.IsInFull && Math.Max(asked.Count, asked.Count == 0 ? own.Count : 0) > MostOpen
        );

        IReadOnlyList<WorkEntry> Entries(List<PlannedWorkLine> found) =>
            [.. found.Select(line => Entry(line, turn.Today, owner.Id is null))];
    }

    private static WorkEntry Entry(PlannedWorkLine line, DateOnly today, bool namesLearners) =>
        new(
            line.Date,
            line.Number,
            line.Date.DayNumber - today.DayNumber,
            line.Subject,
            line.WorkType,
            line.Title,
            namesLearners ? line.GroupTitle ?? line.ClassTitle : line.GroupTitle,
            line.AnnouncedFor,
            line.LessonState is LessonState.Cancelled
        );

    private static IReadOnlyList<WorkButton> Buttons(List<PlannedWorkLine> lines) =>
        [
            .. lines
                .Take(MostButtons)
                .Select(line => new WorkButton(
                    ButtonCodes.ForDialog(WorkDialog.Name, line.WorkId.ToString("N")),
                    line.Date,
                    line.GroupTitle ?? line.ClassTitle
                )),
        ];
}
