namespace Diary.Domain.Conversations;

/// <summary>
/// One chat of one person on one channel, with the dialog state and the lease under which one worker at a time
/// carries it forward.
/// </summary>
public sealed class Conversation
{
    public const int MaxChannelLength = 16;
    public const int MaxKeyLength = 128;

    public required Guid Id { get; init; }

    public required string Channel { get; init; }

    /// <summary>The channel's own name of the chat: Telegram's "chat" or "chat/thread", Direct Line's conversation id.</summary>
    public required string Key { get; init; }

    /// <summary>The channel's own name of the person: what a channel binding binds.</summary>
    public required string UserKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The dialog state as JSON; null before the first turn.</summary>
    public string? State { get; set; }

    /// <summary>The number of the newest transcript entry; 0 when there is none.</summary>
    public long LastSequence { get; private set; }

    /// <summary>After a failure: nothing is tried here before this moment, unless the person writes again.</summary>
    public DateTimeOffset? WakeAt { get; set; }

    /// <summary>The host that works here now.</summary>
    public int? LeaseOwner { get; set; }

    /// <summary>Changes with every claim: a worker that lost its lease can no longer commit.</summary>
    public Guid? LeaseToken { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }
}
