using Diary.Domain.Database;

namespace Diary.Domain.Conversations;

/// <summary>
/// Takes a conversation with its next work, as a part of a script: after it, the conversation is read with
/// <see cref="Columns"/> and <see cref="Work"/>.
/// </summary>
internal sealed class ClaimScript(HostNumber host, DateTimeOffset now)
{
    /// <summary>Of the conversation <c>c</c> that was taken.</summary>
    public static readonly FormattableString Columns = $"""
        c.id AS conversation_id, c.channel, c.key, c.user_key, c.created_at, c.state, c.lease_token,
            i.sequence AS inbox_sequence, i.id AS inbox_id, i.external_id AS inbox_external_id,
            i."order" AS inbox_order, i.activity AS inbox_activity, i.received_at, i.attempts AS inbox_attempts,
            o.id AS outbox_id, o.created_at AS outbox_created_at, o.ordinal, o.activity AS outbox_activity,
            o.attempts AS outbox_attempts, o.unknown_outcomes, o.not_before, o.external_id AS outbox_external_id
        """;

    private readonly DateTimeOffset _until = now + ConversationClaims.Lease;

    public Guid Token { get; } = Guid.CreateVersion7(now);

    /// <summary>A row for each unsent message; without any, one for the next message; without that, one.</summary>
    public FormattableString Work =>
        $"""
            LEFT JOIN outbox_entries o ON c.lease_token = {Token} AND o.conversation_id = c.id AND o.status = 'pending'
            LEFT JOIN inbox_entries i ON c.lease_token = {Token} AND o.id IS NULL AND i.sequence = (
                SELECT sequence FROM inbox_entries
                WHERE conversation_id = c.id AND status = 'pending' ORDER BY "order", sequence LIMIT 1)
            """;

    /// <param name="id">The conversation's id, or a subquery for it: nothing is taken when it finds none.</param>
    public FormattableString Take(FormattableString id) =>
        $"""
            UPDATE conversations
            SET lease_owner = {host.Value}, lease_token = {Token}, lease_until = {_until}
            WHERE id = {id} AND (wake_at IS NULL OR wake_at <= {now}) AND (lease_token IS NULL OR lease_until < {now});
            UPDATE inbox_entries SET attempts = attempts + 1
            WHERE sequence = (SELECT sequence FROM inbox_entries
                    WHERE conversation_id = {id} AND status = 'pending' ORDER BY "order", sequence LIMIT 1)
                AND EXISTS (SELECT 1 FROM conversations WHERE id = {id} AND lease_token = {Token})
                AND NOT EXISTS (SELECT 1 FROM outbox_entries WHERE conversation_id = {id} AND status = 'pending');
            """;

    public ClaimRow Read(SqlRow row) => ClaimRow.Read(row, host.Value, Token, _until);
}
