using System.Text.Json;
using Diary.Domain.Database;

namespace Diary.Domain.Access;

/// <summary>Writes down who did what. The entry is committed with the deed, or not at all.</summary>
public sealed class AuditLog(DiaryDbContext db, TimeProvider clock)
{
    /// <param name="details">Ids and settings; no names, no marks, no codes.</param>
    public void Add(
        string action,
        string entityType,
        Guid? entityId,
        Guid? schoolId = null,
        Guid? accountId = null,
        IReadOnlyDictionary<string, string>? details = null
    )
    {
        var now = clock.GetUtcNow();
        db.AuditEntries.Add(
            new AuditEntry
            {
                Id = Guid.CreateVersion7(now),
                SchoolId = schoolId,
                AccountId = accountId,
                Action = action,
                EntityType = entityType,
                EntityId = entityId,
                Details = details is null ? null : JsonSerializer.Serialize(details),
                At = now,
            }
        );
    }
}
