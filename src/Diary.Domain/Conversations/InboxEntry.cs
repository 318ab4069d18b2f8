namespace Diary.Domain.Conversations;

/// <summary>Something a person said, kept until it is answered, and after that so that a repeat is recognised.</summary>
public sealed class InboxEntry
{
    public const int MaxErrorLength = 4000;

    public const int MaxExternalIdLength = 160;

    /// <summary>Given by the database, in the order of arrival.</summary>
    public long Sequence { get; init; }

    /// <summary>Given at acceptance: tells a first delivery from a repeat of it.</summary>
    public required Guid Id { get; init; }

    public required string Channel { get; init; }

    /// <summary>The channel's name of this message: unique within the channel.</summary>
    public required string ExternalId { get; init; }

    public required Guid ConversationId { get; init; }

    /// <summary>The order within the conversation: the update's number on Telegram.</summary>
    public required long Order { get; init; }

    /// <summary>The activity as JSON.</summary>
    public required string Activity { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public InboxStatus Status { get; set; }

    public int Attempts { get; set; }

    /// <summary>Why the last attempt failed, without anything the person said.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? DoneAt { get; set; }
}

public enum InboxStatus
{
    Pending,
    Done,

    /// <summary>Given up after the last attempt: an administrator decides.</summary>
    Dead,
}
