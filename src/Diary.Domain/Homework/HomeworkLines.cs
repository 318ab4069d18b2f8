using Diary.Domain.School;

namespace Diary.Domain.Homework;

/// <summary>Gathers what is due for one subject of one day into one line.</summary>
internal static class HomeworkLines
{
    public static IEnumerable<HomeworkLine> Gather(IEnumerable<HomeworkRow> rows) =>
        rows.GroupBy(row => (row.OwnerId, row.Date, row.GroupId, row.SubjectId))
            .Select(Line)
            .OfType<HomeworkLine>()
            .OrderBy(line => line.Date)
            .ThenBy(line => line.LessonNumber ?? int.MaxValue)
            .ThenBy(line => line.Subject, StringComparer.Ordinal);

    /// <returns>Null when it is due without a lesson, and for other students only.</returns>
    private static HomeworkLine? Line(IEnumerable<HomeworkRow> rows)
    {
        var all = rows.ToList();
        var mine = all.Where(row => row.HomeworkId is not null && (!row.HasTargets || row.IsTarget)).ToList();
        var first = all.OrderBy(row => row.Number ?? int.MaxValue).First();
        if (mine.Count == 0 && first.Number is null)
        {
            return null;
        }

        var tasks = mine.Where(row => row.Text is { Length: > 0 })
            .DistinctBy(row => row.HomeworkId)
            .Select(row => new HomeworkTask(
                row.HomeworkId!.Value,
                row.Text!,
                row.Minutes,
                row.IsTarget,
                row.Materials,
                row.IsDone,
                Submissions.HandingInStates.Of(row.NeedsSubmission, row.Submitted)
            ))
            .ToList();
        return new HomeworkLine(
            first.OwnerId,
            first.Date,
            first.Number,
            first.SubjectKey,
            first.Subject,
            first.GroupKind is GroupKind.Class ? null : first.GroupTitle,
            State(tasks, mine, all),
            tasks
        );
    }

    private static HomeworkState State(List<HomeworkTask> tasks, List<HomeworkRow> mine, List<HomeworkRow> all) =>
        (tasks.Count, mine.Count, all.TrueForAll(row => row.IsCancelled)) switch
        {
            (> 0, _, _) => HomeworkState.Set,
            (_, > 0, _) => HomeworkState.NothingSet,
            (_, _, true) => HomeworkState.NoLesson,
            _ => HomeworkState.NotEntered,
        };
}
