namespace Diary.Domain.Conversations;

/// <summary>Something a person said, as its channel hands it over.</summary>
/// <param name="ConversationKey">The channel's name of the chat.</param>
/// <param name="UserKey">The channel's name of the person.</param>
/// <param name="ActivityKey">The channel's name of this message; the same message delivered again has the same one.</param>
/// <param name="Order">The order within the conversation; equal numbers keep the order of arrival.</param>
/// <param name="Activity">The activity as JSON.</param>
public sealed record IncomingActivity(
    string Channel,
    string ConversationKey,
    string UserKey,
    string ActivityKey,
    long Order,
    string Activity
)
{
    /// <summary>Whether the channel shows the person's own words from the transcript.</summary>
    public bool InTranscript { get; init; }
}

/// <param name="IsNew">False for a repeat of what was accepted before.</param>
/// <param name="TranscriptSequence">The number in the transcript, where it is shown from there.</param>
public readonly record struct Accepted(Guid ConversationId, bool IsNew, long? TranscriptSequence);
