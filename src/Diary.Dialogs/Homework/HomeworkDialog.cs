using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.Homework;
using Diary.Domain.People;

namespace Diary.Dialogs.Homework;

/// <summary>«Что задали на завтра?»</summary>
public sealed class HomeworkDialog(HomeworkReader reader, EmptyDays emptyDays) : Dialog
{
    public const string Name = DiaryDialogNames.Homework;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Homework, StudentScopes.Homework, 31);

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var tomorrow = DateSpan.Day(context.Turn.Today.AddDays(1));
        if (await Question.ReadAsync(context, arguments, tomorrow, cancellationToken) is { } asked)
        {
            context.Turn.Show(await AnswerAsync(context.Turn, asked, cancellationToken));
        }
    }

    private async Task<HomeworkView> AnswerAsync(
        TurnContext turn,
        AskedDiary asked,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var owners = await OwnersAsync(viewer, asked.Query, cancellationToken);
        var next = owners.Select(owner => owner.NoLessons?.Next).FirstOrDefault();
        var canSkip = !asked.DaysWereNamed && owners.All(owner => owner.NoLessons is not null) && next is not null;
        var query = canSkip ? asked.Query.On(next!.First, next.Last) : asked.Query;
        if (canSkip)
        {
            owners = await OwnersAsync(viewer, query, cancellationToken);
        }

        return new HomeworkView(
            query.First,
            query.Last,
            canSkip ? asked.Query.First : null,
            owners,
            DayNavigator.Around(Name, query, viewer.Students),
            DayNavigator.Code(DiaryDialogNames.Lessons, query with { Subject = null }),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private async Task<IReadOnlyList<HomeworkOwner>> OwnersAsync(
        Viewer viewer,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var students = Question.StudentsOf(viewer, query);
        var lines = await LinesAsync(viewer, students, query, cancellationToken);
        var owners = new List<HomeworkOwner>();
        foreach (var owner in DiaryOwner.Of(viewer, students, query))
        {
            var own = lines.Where(line => owner.Id is null || line.OwnerId == owner.Id).ToList();
            owners.Add(
                own.Count > 0
                    ? new HomeworkOwner(owner.Name, Days(own), null)
                    : new HomeworkOwner(
                        owner.Name,
                        [],
                        await emptyDays.ExplainAsync(Name, owner, query, cancellationToken)
                    )
            );
        }

        return owners;
    }

    private async Task<IReadOnlyList<HomeworkLine>> LinesAsync(
        Viewer viewer,
        IReadOnlyList<VisibleStudent> students,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var lines = query.Whose is Whose.OfClass(var name)
            ? await reader.ForClassAsync(viewer, name, query.First, query.Last, cancellationToken)
            : await reader.ForStudentsAsync(
                viewer,
                [.. students.Select(student => student.StudentId)],
                query.First,
                query.Last,
                cancellationToken
            );
        return query.Subject is { } subject ? [.. lines.Where(line => line.SubjectKey == subject)] : lines;
    }

    private static List<HomeworkDay> Days(IEnumerable<HomeworkLine> lines) =>
        [
            .. lines
                .GroupBy(line => line.Date)
                .Select(day => new HomeworkDay(
                    day.Key,
                    [
                        .. day.Select(line => new HomeworkEntry(
                            line.LessonNumber,
                            line.Subject,
                            line.GroupTitle,
                            line.State,
                            line.Tasks
                        )),
                    ]
                )),
        ];
}
