using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Files;

/// <summary>Gives a file to its owner, and to those who may read what it is attached to.</summary>
public sealed class FileReader(DiaryDbContext db, IFileStore store, IEnumerable<IFileGate> gates)
{
    public async Task<Outcome<PersonalFile, FileRefusal>> FindAsync(
        Viewer viewer,
        Guid fileId,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from file in db.PersonalFiles
            where file.Id == fileId
            from attachment in db.Set<FileAttachment>()
                .Where(attachment => attachment.SchoolId == file.SchoolId && attachment.FileId == file.Id)
                .DefaultIfEmpty()
            select new { File = file, Attachment = attachment }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (rows is not [{ File: var found }, ..])
        {
            return FileRefusal.NotYours;
        }

        var attachments = rows.Select(row => row.Attachment).OfType<FileAttachment>().ToList();
        return IsOwn(viewer, found) || await IsOpenAsync(viewer, attachments, cancellationToken)
            ? found
            : FileRefusal.NotYours;
    }

    /// <returns>Null when the store has lost it.</returns>
    public Task<Stream?> OpenAsync(PersonalFile file, CancellationToken cancellationToken) =>
        store.OpenAsync(file.Key, cancellationToken);

    private static bool IsOwn(Viewer viewer, PersonalFile file) =>
        file.DeletedAt is null && viewer.Persons.Any(person => person.PersonId == file.OwnerId);

    private async Task<bool> IsOpenAsync(
        Viewer viewer,
        List<FileAttachment> attachments,
        CancellationToken cancellationToken
    )
    {
        foreach (var kind in attachments.ToLookup(attachment => attachment.Holder, attachment => attachment.HolderId))
        {
            var gate = gates.Single(gate => gate.Holder == kind.Key);
            if (await gate.MayReadAsync(viewer, [.. kind], cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
