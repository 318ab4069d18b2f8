namespace Diary.Domain.Conversations;

/// <summary>What <see cref="Inbox.AcceptAsync"/> reads back: a row for each activity given.</summary>
internal sealed record InboxReceipt(int Position, Guid Id, Guid ConversationId, long? TranscriptSequence);
