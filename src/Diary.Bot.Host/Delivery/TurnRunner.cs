using Diary.Dialogs;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Conversations;
using Diary.Domain.Database;

namespace Diary.Bot.Host.Delivery;

/// <summary>Answers one message: what it changes and what it says are committed together, or not at all.</summary>
internal sealed class TurnRunner(DiaryDbContext db, ViewerReader viewers, DiaryBot bot, TurnTools tools)
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

        // Written also when it is what it was: that write is where a worker that lost its lease is found out.
        db.Entry(conversation).Property(c => c.State).IsModified = true;
        entry.Status = InboxStatus.Done;
        entry.DoneAt = tools.Clock.GetUtcNow();
        var outgoing = turn.Outgoing.Select((activity, ordinal) => Pack(conversation, activity, ordinal, now)).ToList();
        db.AddRange(outgoing);
        await db.SaveChangesAsync(cancellationToken);
        return outgoing;
    }

    private static OutboxEntry Pack(Conversation conversation, Activity activity, int ordinal, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = conversation.Id,
            CreatedAt = now,
            Ordinal = ordinal,
            Activity = ActivityJson.Write(activity),
        };
}
