using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Files;

/// <summary>Removes for good what its owners deleted long ago and nothing holds.</summary>
public sealed class FileSweep(DiaryDbContext db, IFileStore store, TimeProvider clock)
{
    private const int AtOnce = 200;

    /// <summary>So long a deletion can be undone.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Longer than any turn that has stored bytes and not committed yet whose they are.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromDays(1);

    /// <returns>How many files are gone.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = now - Kept;
        var attachments = db.FileAttachments;
        var gone = await db
            .PersonalFiles.Where(file =>
                file.DeletedAt < before
                && !attachments.Any(other => other.SchoolId == file.SchoolId && other.FileId == file.Id)
            )
            .OrderBy(file => file.DeletedAt)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        if (gone.Count == 0)
        {
            return 0;
        }

        db.PersonalFiles.RemoveRange(gone);
        await db.SaveChangesAsync(cancellationToken);
        var schools = gone.Select(file => file.SchoolId).Distinct().ToList();
        var hashes = gone.Select(file => file.Hash).Distinct().ToList();
        var stillThere = await db
            .PersonalFiles.Where(file => schools.Contains(file.SchoolId) && hashes.Contains(file.Hash))
            .Select(file => new { file.SchoolId, file.Hash })
            .ToListAsync(cancellationToken);
        foreach (var file in gone.DistinctBy(file => file.Key))
        {
            if (!stillThere.Contains(new { file.SchoolId, file.Hash }))
            {
                await store.RemoveAsync(file.Key, now - Settled, cancellationToken);
            }
        }

        return gone.Count;
    }
}
