using Diary.Domain.Database;

namespace Diary.Domain.Conversations;

/// <summary>What <see cref="Inbox.AcceptAsync"/> reads back of each activity given.</summary>
/// <param name="Claim">A row of the conversation's next work, where it was claimed with it.</param>
internal sealed record InboxReceipt(Guid Id, Guid ConversationId, long? TranscriptSequence, ClaimRow? Claim)
{
    public static InboxReceipt Read(SqlRow row, ClaimScript? claim) =>
        new(
            row.Id("receipt_id"),
            row.Id("conversation_id"),
            row.Has("transcript_sequence") ? row.LongNumber("transcript_sequence") : null,
            claim is not null && row.IdOrNull("lease_token") == claim.Token ? claim.Read(row) : null
        );
}
