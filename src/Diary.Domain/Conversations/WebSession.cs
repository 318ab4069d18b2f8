namespace Diary.Domain.Conversations;

/// <summary>A browser that talks to the bot: who it is on the channel and which conversation it is in.</summary>
public sealed class WebSession
{
    public const int TokenHashLength = 64;

    /// <summary>SHA-256 of what the browser's cookie holds, in hexadecimal: the cookie itself is kept nowhere.</summary>
    public required string TokenHash { get; init; }

    public required string UserKey { get; init; }

    public required string ConversationKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>When its user left; from then on nothing of it is valid.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
