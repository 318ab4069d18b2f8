using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Conversations;

/// <summary>
/// Ends a turn: the dialog's state, what it says, the message being answered and whatever the turn changed in the diary
/// are kept together, or not at all.
/// </summary>
public sealed class TurnCommit(DiaryDbContext db)
{
    /// <exception cref="DbUpdateConcurrencyException">The lease was lost: nothing was kept.</exception>
    public Task CommitAsync(
        Conversation conversation,
        InboxEntry entry,
        IReadOnlyList<OutboxEntry> outgoing,
        CancellationToken cancellationToken
    )
    {
        var script = Script(conversation, entry, outgoing);

        // A turn that only asked is one round trip.
        return db.ChangeTracker.HasChanges()
            ? db.TransactAsync(token => KeepAsync(script, withChanges: true, token), cancellationToken)
            : db.WriteAsync(token => KeepAsync(script, withChanges: false, token), cancellationToken);
    }

    private async Task<bool> KeepAsync(SqlScript script, bool withChanges, CancellationToken cancellationToken)
    {
        var kept = await db.ReadAsync(script, row => row.LongNumber("sequence"), cancellationToken);
        if (kept.Count == 0)
        {
            throw new DbUpdateConcurrencyException("The lease of the conversation was lost.");
        }

        if (withChanges)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return true;
    }

    /// <remarks>
    /// The conversation is written also when its state is what it was: that write holds the row, so that between it and
    /// the commit nobody takes the conversation over.
    /// </remarks>
    private static SqlScript Script(Conversation conversation, InboxEntry entry, IReadOnlyList<OutboxEntry> outgoing)
    {
        var (id, token) = (conversation.Id, conversation.LeaseToken);
        var script = new SqlScript().Append(
            $"UPDATE conversations SET state = {conversation.State} WHERE id = {id} AND lease_token = {token};"
        );
        foreach (var said in outgoing)
        {
            script.Append(
                $"""
                INSERT INTO outbox_entries
                    (id, conversation_id, created_at, ordinal, activity, status, attempts, unknown_outcomes)
                SELECT {said.Id}, c.id, {said.CreatedAt}, {said.Ordinal}, {said.Activity}, 'pending', 0, 0
                FROM conversations c WHERE c.id = {id} AND c.lease_token = {token};
                """
            );
        }

        return script.Append(
            $"""
            UPDATE inbox_entries SET status = 'done', done_at = {entry.DoneAt}
            WHERE sequence = {entry.Sequence}
                AND EXISTS (SELECT 1 FROM conversations WHERE id = {id} AND lease_token = {token})
            RETURNING sequence
            """
        );
    }
}
