using Diary.Domain.Access;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Files;

/// <summary>Attaches somebody's own files to something of theirs. What it adds is committed by the caller, once.</summary>
public sealed class FileAttacher(DiaryDbContext db)
{
    /// <summary>All of them or none: nobody can attach another person's file by naming it.</summary>
    /// <returns>Null when they are attached.</returns>
    public async Task<FileRefusal?> AttachAsync(
        Viewer viewer,
        FilePlace place,
        IReadOnlyList<Guid> fileIds,
        CancellationToken cancellationToken
    )
    {
        if (fileIds.Count == 0)
        {
            return null;
        }

        var held = await db
            .FileAttachments.Where(attachment =>
                attachment.SchoolId == place.SchoolId
                && attachment.Holder == place.Holder
                && attachment.HolderId == place.HolderId
            )
            .Select(attachment => attachment.FileId)
            .ToListAsync(cancellationToken);
        var added = fileIds.Distinct().Except(held).ToList();
        if (held.Count + added.Count > FileLimits.MostFiles)
        {
            return FileRefusal.TooMany;
        }

        if (await CountOwnAsync(viewer, place.SchoolId, added, cancellationToken) < added.Count)
        {
            return FileRefusal.NotYours;
        }

        db.FileAttachments.AddRange(added.Select((id, index) => Attachment(place, id, held.Count + index)));
        return null;
    }

    /// <summary>Takes a file off the thing; its owner keeps it.</summary>
    public async Task DetachAsync(FilePlace place, Guid fileId, CancellationToken cancellationToken)
    {
        var attachment = await db.FileAttachments.FindAsync(
            [place.SchoolId, place.Holder, place.HolderId, fileId],
            cancellationToken
        );
        if (attachment is not null)
        {
            db.FileAttachments.Remove(attachment);
        }
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
