using Diary.Domain.Database;

namespace Diary.Domain.Conversations;

/// <summary>What <see cref="Inbox.AcceptAsync"/> reads back: a row for each activity given.</summary>
internal sealed record InboxReceipt(Guid Id, Guid ConversationId, long? TranscriptSequence)
{
    public static InboxReceipt Read(SqlRow row) =>
        new(
            row.Id("id"),
            row.Id("conversation_id"),
            row.Has("transcript_sequence") ? row.LongNumber("transcript_sequence") : null
        );
}
