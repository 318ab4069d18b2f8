using Diary.Domain.Database;

namespace Diary.Domain.Conversations;

/// <summary>Gives a claimed conversation back, with what became of its messages, in one round trip.</summary>
public sealed class ConversationRelease(DiaryDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Writes down what was sent. The conversation sleeps when nothing is left, unless something came meanwhile.
    /// </summary>
    /// <returns>Whether something waits.</returns>
    public async Task<bool> DoneAsync(
        Conversation conversation,
        IReadOnlyList<OutboxEntry> tried,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var script = new SqlScript();
        AppendOutbox(script, tried);
        script.Append(
            $"""
            UPDATE conversations SET lease_owner = NULL, lease_token = NULL, lease_until = NULL, wake_at = CASE
                WHEN wake_at <> {conversation.LeaseUntil} THEN wake_at
                WHEN EXISTS (SELECT 1 FROM inbox_entries
                    WHERE conversation_id = {conversation.Id} AND status = 'pending') THEN {now}
                ELSE NULL END
            WHERE id = {conversation.Id} AND lease_token = {conversation.LeaseToken}
            RETURNING wake_at
            """
        );
        var waits = await db.WriteAsync(script, row => row.Has("wake_at"), cancellationToken);
        return waits is not [false];
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
