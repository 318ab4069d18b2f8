using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Files;

internal static class FileRoom
{
    /// <summary>What is deleted counts as long as something still holds it: attaching is no way around the quota.</summary>
    public static async Task<long> RoomTakenAsync(
        this DiaryDbContext db,
        Guid schoolId,
        Guid ownerId,
        CancellationToken cancellationToken
    )
    {
        var attachments = db.FileAttachments;
        var stored = await db
            .PersonalFiles.Where(file => file.SchoolId == schoolId && file.OwnerId == ownerId)
            .Where(file =>
                file.DeletedAt == null
                || attachments.Any(attachment => attachment.SchoolId == schoolId && attachment.FileId == file.Id)
            )
            .SumAsync(file => file.Length, cancellationToken);
        return stored
            + db.ChangeTracker.Entries<PersonalFile>()
                .Where(entry => entry.State is EntityState.Added && entry.Entity.OwnerId == ownerId)
                .Sum(entry => entry.Entity.Length);
    }
}
