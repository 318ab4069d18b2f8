namespace Diary.Domain.Conversations;

/// <summary>Something the bot says, kept from the turn's commit until the channel has it.</summary>
public sealed class OutboxEntry
{
    public const int MaxErrorLength = 1000;
    public const int MaxExternalIdLength = 128;

    public required Guid Id { get; init; }

    public required Guid ConversationId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The place among what one turn says, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The activity as JSON, its text in the neutral markup.</summary>
    public required string Activity { get; init; }

    public OutboxStatus Status { get; set; }

    public int Attempts { get; set; }

    /// <summary>How many attempts ended without an answer, so that the message may have been shown already.</summary>
    public int UnknownOutcomes { get; set; }

    /// <summary>Not to be tried before; null means at once.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The message's id on the channel.</summary>
    public string? ExternalId { get; set; }

    public string? LastError { get; set; }
}

public enum OutboxStatus
{
    Pending,
    Sent,

    /// <summary>The channel will not take it, or nobody is there any more.</summary>
    Failed,
}
