using System.Runtime.CompilerServices;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Diary.Domain.Access;

/// <summary>
/// Joins new audit entries to the chain of their school at the moment of the commit. The head's row is locked until then:
/// who writes at the same school waits for that moment, and nobody else.
/// </summary>
internal sealed class AuditChain : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, IDbContextTransaction> _own = [];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var db = (DiaryDbContext)eventData.Context!;
        var added = db
            .ChangeTracker.Entries<AuditEntry>()
            .Where(entry => entry.State is EntityState.Added && entry.Entity.Sequence == 0)
            .Select(entry => entry.Entity)
            .ToList();
        if (added.Count > 0)
        {
            await HoldTransactionAsync(db, cancellationToken);
            foreach (var chain in added.GroupBy(entry => entry.ChainId).OrderBy(chain => chain.Key))
            {
                await JoinAsync(db, chain.Key, chain, cancellationToken);
            }
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (TakeOwn(eventData.Context!) is { } transaction)
        {
            await using (transaction)
            {
                await transaction.CommitAsync(cancellationToken);
            }
        }

        return result;
    }

    public override async Task SaveChangesFailedAsync(
        DbContextErrorEventData eventData,
        CancellationToken cancellationToken = default
    ) => await RollBackAsync(eventData.Context!);

    /// <remarks>
    /// Of this failure EF Core tells nothing afterwards, and here the connection is still being read: the context rolls
    /// back when it is not.
    /// </remarks>
    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        TakeOwn(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override async Task SaveChangesCanceledAsync(
        DbContextEventData eventData,
        CancellationToken cancellationToken = default
    ) => await RollBackAsync(eventData.Context!);

    private async Task HoldTransactionAsync(DiaryDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            _own.Add(db, await db.Database.BeginTransactionAsync(cancellationToken));
        }
    }

    /// <summary>Entries keep the order in which they were added.</summary>
    private static async Task JoinAsync(
        DiaryDbContext db,
        Guid chainId,
        IEnumerable<AuditEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var script = new SqlScript()
            .Append(
                $"""
                INSERT INTO audit_heads (chain_id, sequence, hash) VALUES ({chainId}, 0, '')
                ON CONFLICT (chain_id) DO NOTHING;
                SELECT chain_id, sequence, hash FROM audit_heads WHERE chain_id = {chainId}
                """
            )
            .Append(db.LockingClause);
        var heads = await db.AuditHeads.FromSqlRaw(script.Text, script.Parameters).ToListAsync(cancellationToken);
        var head = heads.Single();
        foreach (var entry in entries)
        {
            entry.Join(head);
        }
    }

    private async Task RollBackAsync(DbContext db)
    {
        if (TakeOwn(db) is { } transaction)
        {
            await transaction.DisposeAsync();
        }
    }

    private IDbContextTransaction? TakeOwn(DbContext db)
    {
        if (!_own.TryGetValue(db, out var transaction))
        {
            return null;
        }

        _own.Remove(db);
        return transaction;
    }
}
