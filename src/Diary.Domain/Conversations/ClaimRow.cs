namespace Diary.Domain.Conversations;

/// <summary>What <see cref="ConversationClaims.ClaimAsync"/> reads: a row for each unsent message, or one for the next.</summary>
internal sealed record ClaimRow
{
    public required string Channel { get; init; }

    public required string Key { get; init; }

    public required string UserKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? State { get; init; }

    public long? InboxSequence { get; init; }

    public Guid? InboxId { get; init; }

    public string? InboxExternalId { get; init; }

    public long? InboxOrder { get; init; }

    public string? InboxActivity { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    public int? InboxAttempts { get; init; }

    public Guid? OutboxId { get; init; }

    public DateTimeOffset? OutboxCreatedAt { get; init; }

    public int? Ordinal { get; init; }

    public string? OutboxActivity { get; init; }

    public int? OutboxAttempts { get; init; }

    public int? UnknownOutcomes { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public string? OutboxExternalId { get; init; }

    public Conversation ToConversation(Guid id, int host, Guid token, DateTimeOffset until) =>
        new()
        {
            Id = id,
            Channel = Channel,
            Key = Key,
            UserKey = UserKey,
            CreatedAt = CreatedAt,
            State = State,
            WakeAt = until,
            LeaseOwner = host,
            LeaseToken = token,
            LeaseUntil = until,
        };

    public InboxEntry ToInbox(Guid conversationId) =>
        new()
        {
            Sequence = InboxSequence!.Value,
            Id = InboxId!.Value,
            Channel = Channel,
            ExternalId = InboxExternalId!,
            ConversationId = conversationId,
            Order = InboxOrder!.Value,
            Activity = InboxActivity!,
            ReceivedAt = ReceivedAt!.Value,
            Attempts = InboxAttempts!.Value,
            Status = InboxStatus.Pending,
        };

    public OutboxEntry ToOutbox(Guid conversationId) =>
        new()
        {
            Id = OutboxId!.Value,
            ConversationId = conversationId,
            CreatedAt = OutboxCreatedAt!.Value,
            Ordinal = Ordinal!.Value,
            Activity = OutboxActivity!,
            Attempts = OutboxAttempts!.Value,
            UnknownOutcomes = UnknownOutcomes!.Value,
            NotBefore = NotBefore,
            ExternalId = OutboxExternalId,
            Status = OutboxStatus.Pending,
        };
}
