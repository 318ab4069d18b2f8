using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

/// <summary>«Что меняли в расписании?»</summary>
public sealed class HistoryDialog(LessonHistoryReader reader) : Dialog
{
    public const string Name = DiaryDialogNames.TimetableHistory;

    private const int DaysBack = 7;
    private const int Most = 40;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Timetable, StudentScopes.Timetable, 92)
    {
        AnswersOwn = viewer => viewer.TeachingGroups.Count > 0 || viewer.SeesWholeSchool(StudentScopes.Timetable),
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var today = context.Turn.Today;
        var week = new DateSpan(today.AddDays(1 - DaysBack), today);
        if (await Question.ReadAsync(context, arguments, week, cancellationToken) is { } asked)
        {
            context.Turn.Show(await AnswerAsync(context.Turn, Until(asked.Query, today), cancellationToken));
        }
    }

    /// <summary>Who comes from what is changed on a day to come asks for what led to it.</summary>
    private static DiaryQuery Until(DiaryQuery query, DateOnly today) =>
        query.First > today.AddDays(1 - DaysBack) ? query.On(today.AddDays(1 - DaysBack), today) : query;

    private async Task<TimetableHistoryView> AnswerAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var students = Question.StudentsOf(viewer, query);
        var lines = await LinesAsync(turn, students, query, cancellationToken);
        var owners = DiaryOwner
            .Of(viewer, students, query)
            .Select(owner => new HistoryOwner(
                owner.Name,
                [
                    .. lines
                        .Where(line => owner.Id is null || line.OwnerId == owner.Id)
                        .Select(line => Entry(line, owner.Clock, owner.Id is null)),
                ]
            ));
        return new TimetableHistoryView(
            query.First,
            query.Last,
            [.. owners],
            lines.Count >= Most,
            DayNavigator.Until(turn.Today, Name, query, viewer.Students),
            DayNavigator.Code(DiaryDialogNames.Changes, query.On(turn.Today, turn.Today.AddDays(DaysBack - 1))),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private Task<IReadOnlyList<LessonHistoryLine>> LinesAsync(
        TurnContext turn,
        IReadOnlyList<VisibleStudent> students,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var span = new HistorySpan(Midnight(turn, query.First), Midnight(turn, query.Last.AddDays(1)), Most);
        return query.Whose switch
        {
            Whose.OfClass(var name) => reader.ForClassAsync(viewer, name, query.Last, span, cancellationToken),
            _ when students.Count > 0 => reader.ForStudentsAsync(
                viewer,
                [.. students.Select(student => student.StudentId)],
                span,
                cancellationToken
            ),
            _ when viewer.SeesWholeSchool(StudentScopes.Timetable) => reader.AtSchoolAsync(
                viewer,
                span,
                cancellationToken
            ),
            _ => reader.OwnAsync(viewer, span, cancellationToken),
        };
    }

    private static DateTimeOffset Midnight(TurnContext turn, DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, turn.TimeZone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static HistoryEntry Entry(LessonHistoryLine line, TimeZoneInfo clock, bool namesLearners) =>
        new(
            DateOf(line.PublishedAt, clock),
            LessonEntries.TimeOf(line.PublishedAt, clock),
            line.Author?.WithInitials,
            line.Type,
            line.Date,
            line.Number,
            line.Subject,
            namesLearners ? line.GroupTitle ?? line.ClassTitle : null,
            State(line.Was),
            State(line.Became),
            line.Reason,
            line.RestoredAt is { } at ? DateOf(at, clock) : null,
            line.RestoredBy?.WithInitials
        );

    private static HistoryState State(LessonHistoryState state) =>
        new(state.Teacher?.WithInitials, state.Room, state.Subject, state.Place);

    private static DateOnly DateOf(DateTimeOffset moment, TimeZoneInfo clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, clock).DateTime);
}
