using Diary.Domain.Database;

namespace Diary.Domain.Conversations;

/// <summary>What a <see cref="ClaimScript"/> finds: a row for each unsent message, or one for the next.</summary>
internal sealed record ClaimRow(Conversation Conversation, OutboxEntry? Unsent, InboxEntry? Next)
{
    public static ClaimRow Read(SqlRow row, int host, Guid token, DateTimeOffset until)
    {
        var id = row.Id("conversation_id");
        return new ClaimRow(
            new Conversation
            {
                Id = id,
                Channel = row.Text("channel"),
                Key = row.Text("key"),
                UserKey = row.Text("user_key"),
                CreatedAt = row.Instant("created_at"),
                State = row.TextOrNull("state"),
                LeaseOwner = host,
                LeaseToken = token,
                LeaseUntil = until,
            },
            row.Has("outbox_id") ? ReadOutbox(row, id) : null,
            row.Has("inbox_sequence") ? ReadInbox(row, id) : null
        );
    }

    /// <returns>Null when there are none: another worker has the conversation.</returns>
    public static ClaimedConversation? Gather(IReadOnlyList<ClaimRow> rows) =>
        rows.Count == 0
            ? null
            : new ClaimedConversation(
                rows[0].Conversation,
                [.. rows.Select(row => row.Unsent).OfType<OutboxEntry>()],
                rows[0].Next
            );

    private static InboxEntry ReadInbox(SqlRow row, Guid conversationId) =>
        new()
        {
            Sequence = row.LongNumber("inbox_sequence"),
            Id = row.Id("inbox_id"),
            Channel = row.Text("channel"),
            ExternalId = row.Text("inbox_external_id"),
            ConversationId = conversationId,
            Order = row.LongNumber("inbox_order"),
            Activity = row.Text("inbox_activity"),
            ReceivedAt = row.Instant("received_at"),
            Attempts = row.Number("inbox_attempts"),
            Status = InboxStatus.Pending,
        };

    private static OutboxEntry ReadOutbox(SqlRow row, Guid conversationId) =>
        new()
        {
            Id = row.Id("outbox_id"),
            ConversationId = conversationId,
            CreatedAt = row.Instant("outbox_created_at"),
            Ordinal = row.Number("ordinal"),
            Activity = row.Text("outbox_activity"),
            Attempts = row.Number("outbox_attempts"),
            UnknownOutcomes = row.Number("unknown_outcomes"),
            NotBefore = row.InstantOrNull("not_before"),
            ExternalId = row.TextOrNull("outbox_external_id"),
            Status = OutboxStatus.Pending,
        };
}
