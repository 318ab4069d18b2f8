namespace Diary.Domain.Conversations;

/// <summary>A conversation that this worker, and nobody else, may carry forward until the lease ends.</summary>
/// <param name="Unsent">What earlier turns said and the channel does not have yet, in order: it goes first.</param>
/// <param name="Next">The oldest message that is not answered yet, its attempt already counted.</param>
public sealed record ClaimedConversation(
    Conversation Conversation,
    IReadOnlyList<OutboxEntry> Unsent,
    InboxEntry? Next
);
