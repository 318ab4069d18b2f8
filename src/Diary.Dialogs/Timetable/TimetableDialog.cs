using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

/// <summary>«Какие завтра уроки?»</summary>
public sealed class TimetableDialog(LessonReader reader, EmptyDays emptyDays) : Dialog
{
    public const string Name = DiaryDialogNames.Lessons;

    private static readonly TimeOnly DayIsOver = new(14, 0);
    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Timetable, StudentScopes.Timetable, 14);

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var today = context.Turn.Today;
        var isOver = TimeOnly.FromDateTime(context.Turn.LocalNow.DateTime) >= DayIsOver;
        var meant = DateSpan.Day(isOver ? today.AddDays(1) : today);
        if (await Question.ReadAsync(context, arguments, meant, cancellationToken) is { } asked)
        {
            context.Turn.Show(await AnswerAsync(context.Turn, asked, cancellationToken));
        }
    }

    private async Task<TimetableView> AnswerAsync(
        TurnContext turn,
        AskedDiary asked,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var owners = await OwnersAsync(turn, asked.Query, cancellationToken);
        var next = owners.Select(owner => owner.NoLessons?.Next).FirstOrDefault();
        var canSkip = !asked.DaysWereNamed && owners.All(owner => owner.NoLessons is not null) && next is not null;
        var query = canSkip ? asked.Query.On(next!.First, next.Last) : asked.Query;
        if (canSkip)
        {
            owners = await OwnersAsync(turn, query, cancellationToken);
        }

        var isOwn = IsOwn(viewer, query);
        return new TimetableView(
            query.First,
            query.Last,
            canSkip ? asked.Query.First : null,
            isOwn,
            owners,
            DayNavigator.Around(Name, query, viewer.Students),
            isOwn ? null : DayNavigator.Code(DiaryDialogNames.Homework, query with { Subject = null }),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private async Task<IReadOnlyList<TimetableOwner>> OwnersAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var students = Question.StudentsOf(viewer, query);
        var lines = await LinesAsync(viewer, students, query, cancellationToken);
        var namesLearners = students.Count == 0;
        var owners = new List<TimetableOwner>();
        foreach (var owner in DiaryOwner.Of(viewer, students, query))
        {
            var own = lines.Where(line => owner.Id is null || line.OwnerId == owner.Id).ToList();
            owners.Add(
                own.Count > 0
                    ? new TimetableOwner(owner.Name, Days(own, turn.TimeZone, namesLearners), null)
                    : new TimetableOwner(
                        owner.Name,
                        [],
                        await emptyDays.ExplainAsync(Name, owner, query, cancellationToken)
                    )
            );
        }

        return owners;
    }

    private async Task<IReadOnlyList<LessonLine>> LinesAsync(
        Viewer viewer,
        IReadOnlyList<VisibleStudent> students,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var ids = students.Select(student => student.StudentId).ToList();
        var lines = query.Whose switch
        {
            Whose.OfClass(var name) => await reader.ForClassAsync(
                viewer,
                name,
                query.First,
                query.Last,
                cancellationToken
            ),
            _ when IsOwn(viewer, query) => await reader.OwnAsync(viewer, query.First, query.Last, cancellationToken),
            _ => await reader.ForStudentsAsync(viewer, ids, query.First, query.Last, cancellationToken),
        };
        return query.Subject is { } subject ? [.. lines.Where(line => line.SubjectKey == subject)] : lines;
    }

    /// <summary>A teacher without children of their own here asks for the lessons they give.</summary>
    private static bool IsOwn(Viewer viewer, DiaryQuery query) =>
        query.Whose is Whose.Own && Question.StudentsOf(viewer, query).Count == 0;

    private static List<TimetableDay> Days(IEnumerable<LessonLine> lines, TimeZoneInfo clock, bool namesLearners) =>
        [
            .. lines
                .GroupBy(line => line.Date)
                .Select(day => new TimetableDay(
                    day.Key,
                    [.. day.Select(line => LessonEntries.Of(line, clock, namesLearners))]
                )),
        ];
}
