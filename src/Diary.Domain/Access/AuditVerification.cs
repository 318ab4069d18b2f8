using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Access;

/// <summary>Proves that the audit log is whole, entry by entry.</summary>
public sealed class AuditVerification(DiaryDbContext db)
{
    /// <returns>One result for every chain: the installation's own, then the schools'.</returns>
    public async Task<IReadOnlyList<VerifiedChain>> VerifyAsync(CancellationToken cancellationToken)
    {
        var heads = await db.AuditHeads.AsNoTracking().OrderBy(head => head.ChainId).ToListAsync(cancellationToken);
        var chains = new List<VerifiedChain>();
        foreach (var head in heads)
        {
            chains.Add(await VerifyAsync(head, cancellationToken));
        }

        return chains;
    }

    /// <summary>Entries are streamed: a log of years does not have to fit into memory.</summary>
    private async Task<VerifiedChain> VerifyAsync(AuditHead head, CancellationToken cancellationToken)
    {
        Guid? school = head.ChainId == Guid.Empty ? null : head.ChainId;
        var entries = db
            .AuditEntries.AsNoTracking()
            .Where(entry => entry.SchoolId == school)
            .OrderBy(entry => entry.Sequence)
            .AsAsyncEnumerable();
        var (sequence, hash) = (0L, "");
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            if (entry.Sequence != ++sequence)
            {
                return Broken(head, sequence, ChainFault.EntryMissing);
            }

            hash = AuditHash.Of(hash, entry);
            if (hash != entry.Hash)
            {
                return Broken(head, sequence, ChainFault.EntryChanged);
            }
        }

        return (sequence, hash) == (head.Sequence, head.Hash)
            ? new VerifiedChain(head.ChainId, sequence, hash, null, null)
            : Broken(head, sequence + 1, ChainFault.EndMissing);
    }

    private static VerifiedChain Broken(AuditHead head, long at, ChainFault fault) =>
        new(head.ChainId, head.Sequence, head.Hash, at, fault);
}

/// <param name="ChainId">The school; empty for the installation itself.</param>
/// <param name="Length">How many entries there are to be.</param>
/// <param name="Hash">Of the last entry: who keeps it elsewhere can prove later that nothing before it was replaced.</param>
/// <param name="BrokenAt">The first number that is not as it was written; null when the chain is whole.</param>
public sealed record VerifiedChain(Guid ChainId, long Length, string Hash, long? BrokenAt, ChainFault? Fault);

public enum ChainFault
{
    EntryMissing,
    EntryChanged,

    /// <summary>The last entries are gone, or the head was put back.</summary>
    EndMissing,
}
