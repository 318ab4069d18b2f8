using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Conversations;

/// <summary>
/// Hands out conversations that have something to do, each to one worker at a time on however many hosts.
/// </summary>
/// <remarks>
/// What waits is what the inbox and the outbox hold as pending. The conversation's row has only the lease and, after a
/// failure, the moment before which nothing is tried: three of the four writes of a turn touch no index.
/// </remarks>
public sealed class ConversationClaims(DiaryDbContext db, TimeProvider clock, HostNumber host)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Takes the conversation with its next work, in one round trip.</summary>
    /// <returns>Null when another worker has it or when there is nothing to do.</returns>
    public async Task<ClaimedConversation?> ClaimAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        var claim = new ClaimScript(host, clock.GetUtcNow());
        var script = new SqlScript()
            .Append(claim.Take($"{conversationId}"))
            .Append(
                $"""
                SELECT {ClaimScript.Columns} FROM conversations c {claim.Work}
                WHERE c.id = {conversationId} AND c.lease_token = {claim.Token}
                ORDER BY o.created_at, o.ordinal
                """
            );
        return ClaimRow.Gather(await db.WriteAsync(script, claim.Read, cancellationToken));
    }

    /// <summary>Conversations that have been waiting, among them those whose worker died.</summary>
    public async Task<IReadOnlyList<Guid>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = db
            .InboxEntries.Where(entry => entry.Status == InboxStatus.Pending)
            .Select(entry => entry.ConversationId)
            .Union(
                db.OutboxEntries.Where(entry => entry.Status == OutboxStatus.Pending)
                    .Select(entry => entry.ConversationId)
            );
        return await db
            .Conversations.Where(c => c.WakeAt == null || c.WakeAt <= now)
            .Where(c => c.LeaseToken == null || c.LeaseUntil < now)
            .Join(waiting, c => c.Id, id => id, (c, _) => c.Id)
            .OrderBy(id => id)
            .Take(limit)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Frees what hosts held that are no more.</summary>
    /// <returns>How many conversations were freed.</returns>
    public async Task<int> FreeLeasesOfDeadHostsAsync(CancellationToken cancellationToken)
    {
        var alive = await db.LiveHostsAsync(host.Value, cancellationToken);
        return await db.WriteAsync(
            cancel =>
                db.Conversations.Where(c => c.LeaseOwner != null && !alive.Contains(c.LeaseOwner.Value))
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(c => c.LeaseOwner, (int?)null)
                                .SetProperty(c => c.LeaseToken, (Guid?)null)
                                .SetProperty(c => c.LeaseUntil, (DateTimeOffset?)null),
                        cancel
                    ),
            cancellationToken
        );
    }

    /// <summary>Frees what was claimed without anybody hearing of it.</summary>
    public async Task FreeOrphansAsync(ConversationBell bell, CancellationToken cancellationToken)
    {
        var orphans = bell.Orphans;
        if (orphans.Count == 0)
        {
            return;
        }

        Guid?[] tokens = [.. orphans.Select(orphan => (Guid?)orphan.Key)];
        await db.WriteAsync(
            cancel =>
                db.Conversations.Where(c => tokens.Contains(c.LeaseToken))
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(c => c.LeaseOwner, (int?)null)
                                .SetProperty(c => c.LeaseToken, (Guid?)null)
                                .SetProperty(c => c.LeaseUntil, (DateTimeOffset?)null),
                        cancel
                    ),
            cancellationToken
        );

        // What was cut off may be committed late: until its lease has ended it is looked for again.
        foreach (var (token, _) in orphans.Where(orphan => orphan.Value + Lease < clock.GetUtcNow()))
        {
            bell.Forget(token);
        }
    }

    /// <summary>Lengthens the lease before something slow.</summary>
    /// <returns>False when the lease was lost: nothing more may be sent.</returns>
    public async Task<bool> RenewAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Lease;
        var (id, token) = (conversation.Id, conversation.LeaseToken);
        var renewed = await db.WriteAsync(
            cancel =>
                db.Conversations.Where(c => c.Id == id && c.LeaseToken == token)
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.LeaseUntil, until), cancel),
            cancellationToken
        );
        conversation.LeaseUntil = until;
        return renewed == 1;
    }
}
