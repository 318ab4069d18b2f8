namespace Diary.Domain.Conversations;

/// <summary>A file that somebody sent in a conversation, or that the bot showed there. Its bytes are where the installation keeps files.</summary>
public sealed class ReceivedFile
{
    public const int MaxNameLength = 200;
    public const int MaxContentTypeLength = 100;

    public required Guid Id { get; init; }

    /// <summary>The channel's name of the conversation: whoever is in it may open the file, nobody else.</summary>
    public required string ConversationKey { get; init; }

    /// <summary>What it is called: data, never a path.</summary>
    public required string Name { get; init; }

    /// <summary>What its bytes are, not what its sender said.</summary>
    public required string ContentType { get; init; }

    public required long Length { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
