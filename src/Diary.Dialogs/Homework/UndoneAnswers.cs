using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework;

/// <summary>What a student has not ticked off, for those who tick off at all: nobody is nagged for not using it.</summary>
public sealed class UndoneAnswers(HomeworkReader reader)
{
    private const int DaysBack = 7;
    private const int DaysAhead = 7;

    internal async Task<UndoneHomeworkView> OfAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var today = turn.Today;
        var asked = query.On(today.AddDays(-DaysBack), today.AddDays(DaysAhead)) with { Detail = HomeworkCodes.Undone };
        var lines = Undone(await LinesAsync(viewer, asked, cancellationToken));
        var students = HomeworkAnswers.Question.StudentsOf(viewer, query);
        var back = query with { Detail = null };
        return new UndoneHomeworkView(
            asked.First,
            [
                .. DiaryOwner
                    .Of(viewer, students, query)
                    .Select(owner => Owner(owner, [.. lines.Where(line => line.OwnerId == owner.Id)], today)),
            ],
            HomeworkButtonRows.Of(viewer, asked, lines, hasTicks: true) with
            {
                CardsButton = null,
            },
            DayNavigator.Code(
                DiaryDialogNames.Homework,
                back.IsOneDay ? back : back.On(today.AddDays(1), today.AddDays(1))
            ),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    /// <returns>Null when there is nothing, or when the answer is about a class.</returns>
    internal async Task<UndoneButton?> ButtonAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        if (HomeworkAnswers.Question.StudentsOf(viewer, query).Count == 0)
        {
            return null;
        }

        var past = query.On(turn.Today.AddDays(-DaysBack), turn.Today.AddDays(-1));
        var lines = await LinesAsync(viewer, past, cancellationToken);
        var count = Undone(lines).Sum(line => line.Tasks.Count);
        return count == 0
            ? null
            : new UndoneButton(
                count,
                DayNavigator.Code(
                    DiaryDialogNames.Homework,
                    query with
                    {
                        Subject = null,
                        Detail = HomeworkCodes.Undone,
                    }
                )
            );
    }

    private Task<IReadOnlyList<HomeworkLine>> LinesAsync(
        Viewer viewer,
        DiaryQuery query,
        CancellationToken cancellationToken
    ) =>
        reader.ForStudentsAsync(
            viewer,
            [.. HomeworkAnswers.Question.StudentsOf(viewer, query).Select(student => student.StudentId)],
            query.First,
            query.Last,
            cancellationToken
        );

    /// <summary>What is to be handed in counts for everybody, the rest for those who have ticked something off.</summary>
    private static List<HomeworkLine> Undone(IReadOnlyList<HomeworkLine> lines)
    {
        var ticking = lines.Where(line => line.Tasks.Any(task => task.IsDone)).Select(line => line.OwnerId).ToHashSet();
        return
        [
            .. lines
                .Select(line =>
                    line with
                    {
                        Tasks = [.. line.Tasks.Where(task => IsUndone(task, ticking.Contains(line.OwnerId)))],
                    }
                )
                .Where(line => line.Tasks.Count > 0),
        ];
    }

    private static bool IsUndone(HomeworkTask task, bool ticksOff) =>
        task.HandingIn is HandingIn.Missing or HandingIn.Returned || (!task.IsDone && ticksOff);

    private static UndoneOwner Owner(DiaryOwner owner, IReadOnlyList<HomeworkLine> lines, DateOnly today) =>
        new(
            owner.Name,
            [.. lines.Where(line => line.Date < today).SelectMany(Tasks)],
            [.. lines.Where(line => line.Date >= today).SelectMany(Tasks)]
        );

    private static IEnumerable<UndoneTask> Tasks(HomeworkLine line) =>
        line.Tasks.Select(task => new UndoneTask(line.Date, line.Subject, task.Text));
}
