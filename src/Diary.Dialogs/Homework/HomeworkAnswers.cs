using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Homework;
using Diary.Domain.People;

namespace Diary.Dialogs.Homework;

/// <summary>Composes the answer about days. A fixed number of queries, however many children and days.</summary>
public sealed class HomeworkAnswers(HomeworkReader reader, EmptyDays emptyDays, UndoneAnswers undone)
{
    private const int Week = 7;

    /// <summary>In place of a student: a class is the only one that is asked for.</summary>
    private static readonly Guid TheClass = Guid.Empty;

    internal static readonly DiaryQuestion Question = new(
        DiaryDialogNames.Homework,
        DiaryTopic.Homework,
        StudentScopes.Homework,
        31
    );

    internal async Task<HomeworkView> OfDaysAsync(
        TurnContext turn,
        DiaryQuery query,
        bool mayMoveOn,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var lines = await LinesAsync(viewer, query, cancellationToken);
        var owners = await OwnersAsync(viewer, query, lines, cancellationToken);
        var next = owners.Select(owner => owner.NoLessons?.Next).FirstOrDefault();
        if (!mayMoveOn || next is null || owners.Any(owner => owner.NoLessons is null))
        {
            return await ViewAsync(turn, query, null, lines, owners, cancellationToken);
        }

        var moved = query.On(next.First, next.Last);
        lines = await LinesAsync(viewer, moved, cancellationToken);
        owners = await OwnersAsync(viewer, moved, lines, cancellationToken);
        return await ViewAsync(turn, moved, query.First, lines, owners, cancellationToken);
    }

    /// <summary>«Что по русскому»: for the next lesson of the subject, each child's own.</summary>
    /// <returns>Null when there is no such lesson.</returns>
    internal async Task<HomeworkView?> OfNextLessonAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var days = await NextLessonsAsync(turn, query, cancellationToken);
        if (days.Count == 0)
        {
            return null;
        }

        var found = query.On(days.Values.Min(), days.Values.Max());
        var lines = (await LinesAsync(viewer, found, cancellationToken)).Where(line => IsOn(days, line)).ToList();
        var owners = await OwnersAsync(viewer, found, lines, cancellationToken);
        return (await ViewAsync(turn, found, null, lines, owners, cancellationToken)) with { IsNextLesson = true };
    }

    private static bool IsOn(IReadOnlyDictionary<Guid, DateOnly> days, HomeworkLine line) =>
        (days.TryGetValue(line.OwnerId, out var day) || days.TryGetValue(TheClass, out day)) && line.Date == day;

    private async Task<HomeworkView> ViewAsync(
        TurnContext turn,
        DiaryQuery query,
        DateOnly? insteadOf,
        IReadOnlyList<HomeworkLine> lines,
        IReadOnlyList<HomeworkOwner> owners,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        return new HomeworkView(
            query.First,
            query.Last,
            insteadOf,
            query.Subject is null ? null : lines.Select(line => line.Subject).FirstOrDefault(),
            false,
            owners,
            HomeworkButtonRows.Of(viewer, query, lines, hasTicks: query.IsOneDay),
            query.IsOneDay ? Code(query.On(query.First, query.First.AddDays(Week - 1)) with { Subject = null }) : null,
            await undone.ButtonAsync(turn, query, cancellationToken),
            DayNavigator.Around(DiaryDialogNames.Homework, query with { Detail = null }, viewer.Students),
            DayNavigator.Code(DiaryDialogNames.Lessons, query with { Subject = null, Detail = null }),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private async Task<IReadOnlyDictionary<Guid, DateOnly>> NextLessonsAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        if (query.Whose is not Whose.OfClass(var name))
        {
            var students = Question.StudentsOf(viewer, query).Select(student => student.StudentId).ToList();
            return await reader.NextLessonsAsync(viewer, students, query.Subject!, turn.Now, cancellationToken);
        }

        var day = await reader.NextLessonAsync(viewer, name, query.Subject!, turn.Now, cancellationToken);
        return day is { } found ? new Dictionary<Guid, DateOnly> { [TheClass] = found } : [];
    }

    private async Task<IReadOnlyList<HomeworkOwner>> OwnersAsync(
        Viewer viewer,
        DiaryQuery query,
        IReadOnlyList<HomeworkLine> lines,
        CancellationToken cancellationToken
    )
    {
        var owners = new List<HomeworkOwner>();
        foreach (var owner in DiaryOwner.Of(viewer, Question.StudentsOf(viewer, query), query))
        {
            var own = lines.Where(line => owner.Id is null || line.OwnerId == owner.Id).ToList();
            owners.Add(
                own.Count > 0
                    ? new HomeworkOwner(owner.Name, HomeworkDays.Of(own), null)
                    : new HomeworkOwner(
                        owner.Name,
                        [],
                        await emptyDays.ExplainAsync(DiaryDialogNames.Homework, owner, query, cancellationToken)
                    )
            );
        }

        return owners;
    }

    private async Task<IReadOnlyList<HomeworkLine>> LinesAsync(
        Viewer viewer,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var lines = query.Whose is Whose.OfClass(var name)
            ? await reader.ForClassAsync(viewer, name, query.First, query.Last, cancellationToken)
            : await reader.ForStudentsAsync(
                viewer,
                [.. Question.StudentsOf(viewer, query).Select(student => student.StudentId)],
                query.First,
                query.Last,
                cancellationToken
            );
        return query.Subject is { } subject ? [.. lines.Where(line => line.SubjectKey == subject)] : lines;
    }

    private static string Code(DiaryQuery query) =>
        DayNavigator.Code(DiaryDialogNames.Homework, query with { Detail = null });
}
