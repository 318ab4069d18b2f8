namespace Diary.Domain.Conversations;

/// <summary>One activity of a web chat, numbered within its conversation without gaps: the number is the watermark.</summary>
public sealed class TranscriptEntry
{
    public required Guid ConversationId { get; init; }

    public required long Sequence { get; init; }

    /// <summary>The inbox or outbox row this entry shows: appending the same one twice changes nothing.</summary>
    public required string SourceId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The activity as JSON, ready for the wire but for id, timestamp and conversation.</summary>
    public required string Activity { get; init; }
}
