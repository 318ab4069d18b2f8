using Diary.Dialogs.Turns;
using Diary.Domain.PlannedWorks;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>A planned work as it is shown before something is done to it.</summary>
public sealed class WorkCards(PlannedWorkReader reader)
{
    /// <summary>No work is planned farther ahead, and none changed that is longer ago.</summary>
    private const int DaysAround = 120;

    /// <returns>Null when it is gone, or somebody else's.</returns>
    internal async Task<WorkCard?> FindAsync(TurnContext turn, Guid workId, CancellationToken cancellationToken)
    {
        var lines = await reader.OwnAsync(
            turn.Viewer!,
            turn.Today.AddDays(-DaysAround),
            turn.Today.AddDays(DaysAround),
            cancellationToken
        );
        return lines.FirstOrDefault(line => line.WorkId == workId) is { } found
            ? new WorkCard(
                $"{found.GroupTitle ?? found.ClassTitle}, {found.Subject}",
                found.WorkType,
                found.Date,
                found.Number,
                found.Title
            )
            : null;
    }
}
