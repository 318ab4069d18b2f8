using Diary.Domain.School;

namespace Diary.Domain.Homework;

/// <summary>Gathers what is due for one subject of one day into one line.</summary>
internal static class HomeworkLines
{
    public static IEnumerable<HomeworkLine> Gather(IEnumerable<HomeworkRow> rows) =>
        rows.GroupBy(row => (row.Due.OwnerId, row.Due.Date, row.Due.GroupId, row.Due.SubjectId))
            .Select(Line)
            .OfType<HomeworkLine>()
            .OrderBy(line => line.Date)
            .ThenBy(line => line.LessonNumber ?? int.MaxValue)
            .ThenBy(line => line.Subject, StringComparer.Ordinal);

    /// <returns>Null when it is due without a lesson, and for other students only.</returns>
    private static HomeworkLine? Line(IEnumerable<HomeworkRow> rows)
    {
        var all = rows.ToList();
        var mine = all.Where(row => row.Due.HomeworkId is not null && (!row.HasTargets || row.IsTarget)).ToList();
        var first = all.OrderBy(row => row.Due.Number ?? int.MaxValue).First();
        if (mine.Count == 0 && first.Due.Number is null)
        {
            return null;
        }

        var tasks = mine.Where(row => row.Due.Text is { Length: > 0 })
            .DistinctBy(row => row.Due.HomeworkId)
            .Select(row => new HomeworkTask(
                row.Due.HomeworkId!.Value,
                row.Due.Text!,
                row.Due.Minutes,
                row.IsTarget,
                row.Materials,
                row.IsDone,
                Submissions.HandingInStates.Of(row.Due.NeedsSubmission, row.Submitted)
            ))
            .ToList();
        return new HomeworkLine(
            first.Due.OwnerId,
            first.Due.Date,
            first.Due.Number,
            first.SubjectKey,
            first.Subject,
            first.GroupKind is GroupKind.Class ? null : first.GroupTitle,
            State(tasks, mine, all),
            tasks
        );
    }

    private static HomeworkState State(List<HomeworkTask> tasks, List<HomeworkRow> mine, List<HomeworkRow> all) =>
        (tasks.Count, mine.Count, all.TrueForAll(row => row.Due.IsCancelled)) switch
        {
            (> 0, _, _) => HomeworkState.Set,
            (_, > 0, _) => HomeworkState.NothingSet,
            (_, _, true) => HomeworkState.NoLesson,
            _ => HomeworkState.NotEntered,
        };
}
