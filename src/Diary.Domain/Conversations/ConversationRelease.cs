using Diary.Domain.Database;

namespace Diary.Domain.Conversations;

/// <summary>Gives a claimed conversation back, with what became of its messages, in one round trip.</summary>
public sealed class ConversationRelease(DiaryDbContext db)
{
    /// <summary>
    /// Writes down what was sent, and gives the conversation back to whoever is next.
    /// </summary>
    /// <returns>Whether a message waits: it came meanwhile.</returns>
    public async Task<bool> DoneAsync(
        Conversation conversation,
        IReadOnlyList<OutboxEntry> tried,
        CancellationToken cancellationToken
    )
    {
        var script = new SqlScript();
        AppendOutbox(script, tried);

        // In this order: who accepts a message after the second statement has looked finds the lease free.
        script.Append(
            $"""
            UPDATE conversations
            SET lease_owner = NULL, lease_token = NULL, lease_until = NULL, wake_at = NULL
            WHERE id = {conversation.Id} AND lease_token = {conversation.LeaseToken};
            SELECT CASE WHEN EXISTS (SELECT 1 FROM inbox_entries
                WHERE conversation_id = {conversation.Id} AND status = 'pending') THEN 1 ELSE 0 END AS waits
            """
        );
        var waits = await db.WriteAsync(script, row => row.Number("waits") == 1, cancellationToken);
        return waits.Single();
    }

    /// <summary>Writes down what was tried, and wakes the conversation again at <paramref name="wakeAt"/>.</summary>
    public Task LaterAsync(
        Conversation conversation,
        IReadOnlyList<OutboxEntry> tried,
        DateTimeOffset wakeAt,
        CancellationToken cancellationToken
    )
    {
        var script = new SqlScript();
        AppendOutbox(script, tried);
        AppendLater(script, conversation, wakeAt);
        return db.WriteAsync(script, cancellationToken);
    }

    /// <summary>The turn failed: the message is tried again at <paramref name="wakeAt"/>.</summary>
    /// <param name="error">The reason, without anything the person said.</param>
    public Task FailedAsync(
        Conversation conversation,
        InboxEntry entry,
        string error,
        DateTimeOffset wakeAt,
        CancellationToken cancellationToken
    )
    {
        var script = new SqlScript().Append(
            $"UPDATE inbox_entries SET last_error = {Cut(error)} WHERE sequence = {entry.Sequence};"
        );
        AppendLater(script, conversation, wakeAt);
        return db.WriteAsync(script, cancellationToken);
    }

    private static void AppendLater(SqlScript script, Conversation conversation, DateTimeOffset wakeAt) =>
        script.Append(
            $"""
            UPDATE conversations
            SET lease_owner = NULL, lease_token = NULL, lease_until = NULL, wake_at = {wakeAt}
            WHERE id = {conversation.Id} AND lease_token = {conversation.LeaseToken}
            """
        );

    private static void AppendOutbox(SqlScript script, IReadOnlyList<OutboxEntry> tried)
    {
        foreach (var entry in tried)
        {
            script.Append(
                $"""
                UPDATE outbox_entries SET status = {SnakeCaseNames.Of(entry.Status.ToString())},
                    attempts = {entry.Attempts}, unknown_outcomes = {entry.UnknownOutcomes},
                    not_before = {entry.NotBefore}, sent_at = {entry.SentAt}, external_id = {entry.ExternalId},
                    last_error = {entry.LastError}
                WHERE id = {entry.Id};
                """
            );
        }
    }

    private static string Cut(string error) =>
        error.Length <= InboxEntry.MaxErrorLength ? error : error[..InboxEntry.MaxErrorLength];
}
