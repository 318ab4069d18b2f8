using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>What was ticked off in this very turn and is not committed yet: an answer shows it already.</summary>
internal sealed class PendingTicks(DiaryDbContext db)
{
    private readonly Dictionary<(Guid, Guid), bool> _ticks = db
        .ChangeTracker.Entries<HomeworkDone>()
        .Where(entry => entry.State is EntityState.Added or EntityState.Deleted)
        .ToDictionary(
            entry => (entry.Entity.HomeworkId, entry.Entity.StudentId),
            entry => entry.State is EntityState.Added
        );

    public bool IsDone(Guid? homeworkId, Guid studentId, bool stored) =>
        homeworkId is { } id && _ticks.TryGetValue((id, studentId), out var isDone) ? isDone : stored;
}
