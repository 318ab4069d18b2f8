using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Files;

/// <summary>Attaches somebody's own files to something of theirs. What it adds is committed by the caller, once.</summary>
public sealed class FileAttacher(DiaryDbContext db)
{
    /// <summary>
    /// From then on exactly these are attached, in this order for new ones. All or nothing: nobody can attach another
    /// person's file by naming it, but whoever may write the thing may leave what is attached already.
    /// </summary>
    /// <returns>Whether anything changes.</returns>
    public async Task<Outcome<bool, FileRefusal>> AttachAsync(
        Viewer viewer,
        FilePlace place,
        IReadOnlyList<Guid> fileIds,
        CancellationToken cancellationToken
    )
    {
        var held = await db
            .FileAttachments.Where(attachment =>
                attachment.SchoolId == place.SchoolId
                && attachment.Holder == place.Holder
                && attachment.HolderId == place.HolderId
            )
            .ToListAsync(cancellationToken);
        var wanted = fileIds.Distinct().ToList();
        var added = wanted.Except(held.Select(attachment => attachment.FileId)).ToList();
        if (wanted.Count > FileLimits.MostFiles)
        {
            return FileRefusal.TooMany;
        }

        if (await CountOwnAsync(viewer, place.SchoolId, added, cancellationToken) < added.Count)
        {
            return FileRefusal.NotYours;
        }

        var removed = held.Where(attachment => !wanted.Contains(attachment.FileId)).ToList();
        var next = held.Select(attachment => attachment.Ordinal + 1).DefaultIfEmpty().Max();
        db.FileAttachments.RemoveRange(removed);
        db.FileAttachments.AddRange(added.Select((id, index) => Attachment(place, id, next + index)));
        return removed.Count > 0 || added.Count > 0;
    }

    /// <summary>Also those that this very turn has kept and not committed yet.</summary>
    private async Task<int> CountOwnAsync(
        Viewer viewer,
        Guid schoolId,
        List<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var owners = viewer.Persons.Select(person => person.PersonId).ToList();
        var kept = db
            .ChangeTracker.Entries<PersonalFile>()
            .Where(entry => entry.State is EntityState.Added && ids.Contains(entry.Entity.Id))
            .Select(entry => entry.Entity.Id)
            .ToList();
        var stored = ids.Except(kept).ToList();
        return stored.Count == 0
            ? kept.Count
            : kept.Count
                + await db
                    .PersonalFiles.Where(file => file.SchoolId == schoolId && stored.Contains(file.Id))
                    .CountAsync(file => owners.Contains(file.OwnerId) && file.DeletedAt == null, cancellationToken);
    }

    private static FileAttachment Attachment(FilePlace place, Guid fileId, int ordinal) =>
        new()
        {
            SchoolId = place.SchoolId,
            Holder = place.Holder,
            HolderId = place.HolderId,
            FileId = fileId,
            Ordinal = ordinal,
        };
}

/// <summary>What files are attached to.</summary>
public sealed record FilePlace(Guid SchoolId, FileHolder Holder, Guid HolderId);
