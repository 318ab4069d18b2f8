using System.Text.Json;
using Diary.Domain.Database;

namespace Diary.Domain.Alerts;

/// <summary>Writes down what somebody will want to hear of. Committed by the caller, with the deed.</summary>
public sealed class AlertBook(DiaryDbContext db, TimeProvider clock)
{
    /// <param name="facts">Ids, days and values, no names: a message is made of them when it is sent.</param>
    public void Raise(AlertKind kind, AlertSource source, IReadOnlyDictionary<string, object?> facts)
    {
        var now = clock.GetUtcNow();
        db.Alerts.Add(
            new Alert
            {
                Id = Guid.CreateVersion7(now),
                SchoolId = source.SchoolId,
                Kind = kind,
                EntityId = source.EntityId,
                Revision = source.Revision,
                StudentId = source.StudentId,
                GroupId = source.GroupId,
                Facts = JsonSerializer.Serialize(facts),
                VisibleFrom = source.VisibleFrom ?? now,
                CreatedAt = now,
            }
        );
    }
}

/// <summary>What an alert is about.</summary>
/// <param name="Revision">Which state of the entity, from 1.</param>
/// <param name="StudentId">Whose diary it is in; null for a whole group or school.</param>
/// <param name="VisibleFrom">Null means at once.</param>
public sealed record AlertSource(
    Guid SchoolId,
    Guid EntityId,
    int Revision = 1,
    Guid? StudentId = null,
    Guid? GroupId = null,
    DateTimeOffset? VisibleFrom = null
);
