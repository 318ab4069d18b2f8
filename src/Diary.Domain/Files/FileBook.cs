using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Files;

/// <summary>
/// Keeps people's files. The bytes are stored at once, under the name of their content; that they belong to somebody is
/// committed by the caller, once. What is stored and not committed is nobody's, and the same bytes again take no more room.
/// </summary>
public sealed class FileBook(
    DiaryDbContext db,
    IFileStore store,
    IFileScanner scanner,
    FileLimits limits,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Each file on its own: one that is refused does not keep the others out.</summary>
    public async Task<KeptFiles> KeepAsync(
        Viewer viewer,
        Guid schoolId,
        IReadOnlyList<NewFile> files,
        CancellationToken cancellationToken
    )
    {
        var owner = viewer.Persons.First(person => person.SchoolId == schoolId);
        var allowance = limits.Of(viewer);
        var left = allowance.Quota - await db.RoomTakenAsync(schoolId, owner.PersonId, cancellationToken);
        var kept = new List<PersonalFile>();
        var refused = new List<RefusedFile>();
        foreach (var file in files)
        {
            var outcome =
                kept.Count == FileLimits.MostFiles
                    ? FileRefusal.TooMany
                    : await InspectAsync(file, allowance, left, cancellationToken);
            if (!outcome.Succeeded(out var inspected, out var refusal))
            {
                refused.Add(new RefusedFile(file.Name, refusal));
                continue;
            }

            left -= inspected.Bytes.Length;
            kept.Add(await KeepAsync(viewer, owner, file, inspected, cancellationToken));
        }

        return new KeptFiles(kept, refused);
    }

    /// <summary>Takes it out of its owner's archive.</summary>
    public Task<Outcome<PersonalFile, FileRefusal>> DeleteAsync(
        Viewer viewer,
        Guid fileId,
        CancellationToken cancellationToken
    ) => ChangeAsync(viewer, fileId, "file.deleted", clock.GetUtcNow(), cancellationToken);

    /// <summary>Puts it back.</summary>
    public Task<Outcome<PersonalFile, FileRefusal>> RestoreAsync(
        Viewer viewer,
        Guid fileId,
        CancellationToken cancellationToken
    ) => ChangeAsync(viewer, fileId, "file.restored", null, cancellationToken);

    private async Task<Outcome<InspectedFile, FileRefusal>> InspectAsync(
        NewFile file,
        FileAllowance allowance,
        long left,
        CancellationToken cancellationToken
    )
    {
        if (file.Bytes.Length > allowance.LargestFile)
        {
            return FileRefusal.TooLarge;
        }

        if (!FileInspection.Inspect(file.Name, file.Bytes).Succeeded(out var inspected, out var refusal))
        {
            return refusal;
        }

        if (inspected.Bytes.Length > left)
        {
            return FileRefusal.OverQuota;
        }

        return await scanner.ScanAsync(inspected.Bytes, cancellationToken) switch
        {
            ScanVerdict.Clean => inspected,
            ScanVerdict.Infected => FileRefusal.Infected,
            ScanVerdict.Unknown => FileRefusal.ScannerAway,
        };
    }

    private async Task<PersonalFile> KeepAsync(
        Viewer viewer,
        ViewerPerson owner,
        NewFile file,
        InspectedFile inspected,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var kept = new PersonalFile
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = owner.SchoolId,
            OwnerId = owner.PersonId,
            Hash = FileKey.HashOf(inspected.Bytes.Span),
            Name = inspected.Name,
            FoldedName = FileNames.Fold(inspected.Name),
            ContentType = inspected.Kind.ContentType,
            Length = inspected.Bytes.Length,
            CreatedAt = now,
        };
        await store.PutAsync(kept.Key, inspected.Bytes, cancellationToken);
        db.PersonalFiles.Add(kept);
        audit.Add("file.kept", nameof(PersonalFile), kept.Id, kept.SchoolId, viewer.AccountId);
        if (inspected.IsUnchanged && file.Copy is { } copy)
        {
            // What was taken out of a picture is still in the channel's copy: that one is not passed on.
            await db.RememberCopyAsync(kept.SchoolId, kept.Hash, copy, cancellationToken);
        }

        return kept;
    }

    private async Task<Outcome<PersonalFile, FileRefusal>> ChangeAsync(
        Viewer viewer,
        Guid fileId,
        string action,
        DateTimeOffset? deletedAt,
        CancellationToken cancellationToken
    )
    {
        var owners = viewer.Persons.Select(person => person.PersonId).ToList();
        var file = await db.PersonalFiles.SingleOrDefaultAsync(
            file => file.Id == fileId && owners.Contains(file.OwnerId),
            cancellationToken
        );
        if (file is null)
        {
            return FileRefusal.NotYours;
        }

        file.DeletedAt = deletedAt;
        audit.Add(action, nameof(PersonalFile), file.Id, file.SchoolId, viewer.AccountId);
        return file;
    }
}
