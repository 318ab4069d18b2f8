using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Files;

/// <summary>Which contents a channel has already, and by what names.</summary>
public static class ChannelCopies
{
    /// <returns>Null when the channel has to be given the bytes.</returns>
    public static Task<string?> CopyOfAsync(
        this DiaryDbContext db,
        Guid schoolId,
        string hash,
        string holder,
        string form,
        CancellationToken cancellationToken
    ) =>
        db
            .ChannelCopies.Where(copy =>
                copy.SchoolId == schoolId && copy.Hash == hash && copy.Holder == holder && copy.Form == form
            )
            .Select(copy => copy.ExternalId)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The newest name counts. Committed by the caller.</summary>
    public static async Task RememberCopyAsync(
        this DiaryDbContext db,
        Guid schoolId,
        string hash,
        KnownCopy copy,
        CancellationToken cancellationToken
    )
    {
        if (await db.ChannelCopies.FindAsync([schoolId, hash, copy.Holder, copy.Form], cancellationToken) is { } known)
        {
            known.ExternalId = copy.ExternalId;
            return;
        }

        db.ChannelCopies.Add(
            new ChannelCopy
            {
                SchoolId = schoolId,
                Hash = hash,
                Holder = copy.Holder,
                Form = copy.Form,
                ExternalId = copy.ExternalId,
            }
        );
    }
}
