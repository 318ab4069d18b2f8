using Diary.Dialogs;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Delivery;

/// <summary>Answers one message: what it changes and what it says are committed together, or not at all.</summary>
internal sealed class TurnRunner(ViewerReader viewers, DiaryBot bot, TurnCommit commit, TurnTools tools)
{
    /// <returns>What was said: committed, not sent yet.</returns>
    public async Task<IReadOnlyList<OutboxEntry>> RunAsync(
        Conversation conversation,
        InboxEntry entry,
        CancellationToken cancellationToken
    )
    {
        var now = tools.Clock.GetUtcNow();
        var viewer = await viewers.FindAsync(conversation.Channel, conversation.UserKey, now, cancellationToken);
        var turn = new TurnContext(
            ActivityJson.Read(entry.Activity),
            new ConversationReference(conversation.Channel, conversation.Key, conversation.UserKey),
            ConversationState.Read(conversation.State),
            viewer,
            tools
        );
        await bot.RunAsync(turn, cancellationToken);

        conversation.State = turn.State.Write();
        entry.Status = InboxStatus.Done;
        entry.DoneAt = tools.Clock.GetUtcNow();
        var outgoing = turn.Outgoing.Select((activity, ordinal) => Pack(entry, activity, ordinal, now)).ToList();
        await commit.CommitAsync(conversation, entry, outgoing, cancellationToken);
        return outgoing;
    }

    private static OutboxEntry Pack(InboxEntry entry, Activity activity, int ordinal, DateTimeOffset now) =>
        new()
        {
            Id = MessageCode.Continue(entry.Id, now),
            ConversationId = entry.ConversationId,
            CreatedAt = now,
            Ordinal = ordinal,
            Activity = ActivityJson.Write(activity),
        };
}
