using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework;

/// <summary>Lays out the lines of a diary as days: what is set, then what is not.</summary>
internal static class HomeworkDays
{
    public static IReadOnlyList<HomeworkDay> Of(IEnumerable<HomeworkLine> lines) =>
        [.. lines.GroupBy(line => line.Date).Select(day => Day(day.Key, [.. day]))];

    private static HomeworkDay Day(DateOnly date, List<HomeworkLine> lines)
    {
        var set = lines.FindAll(line => line.State is HomeworkState.Set);
        var tasks = set.SelectMany(line => line.Tasks).ToList();
        return new HomeworkDay(
            date,
            [.. set.Select(Entry)],
            In(HomeworkState.NothingSet),
            In(HomeworkState.NotEntered),
            In(HomeworkState.NoLesson),
            tasks.Sum(task => task.Minutes ?? 0),
            tasks.Count(task => task.Minutes is null)
        );

        IReadOnlyList<string> In(HomeworkState state) =>
            [.. lines.Where(line => line.State == state).Select(line => line.Subject).Distinct()];
    }

    private static HomeworkEntry Entry(HomeworkLine line) =>
        new(
            line.LessonNumber,
            line.Subject,
            line.GroupTitle,
            [
                .. line.Tasks.Select(task => new HomeworkTaskLine(
                    task.Text,
                    task.Minutes,
                    task.IsIndividual,
                    task.IsDone,
                    task.Materials,
                    task.HandingIn
                )),
            ]
        );
}
