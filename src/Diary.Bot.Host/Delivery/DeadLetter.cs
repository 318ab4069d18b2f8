using System.Text.Json;
using Diary.Dialogs.Failures;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Turns;
using Diary.Domain.Conversations;
using Diary.Domain.Database;

namespace Diary.Bot.Host.Delivery;

/// <summary>Gives a message up after its last attempt: the row stays for support, the person is told.</summary>
internal sealed class DeadLetter(
    DiaryDbContext db,
    ConversationRelease release,
    TurnTools tools,
    DeliveryMetrics metrics
)
{
    public async Task BuryAsync(Conversation conversation, InboxEntry entry, string error, string code)
    {
        var now = tools.Clock.GetUtcNow();
        var before = StateOf(conversation);
        db.Attach(entry);
        // The open question may be what every message of this chat breaks on: the next one is heard afresh.
        db.Attach(conversation).Property(c => c.State).IsModified = true;
        conversation.State = (before with { Stack = [] }).Write();
        entry.Status = InboxStatus.Dead;
        entry.LastError = $"{code} {error}";
        entry.DoneAt = now;
        db.Add(
            new OutboxEntry
            {
                Id = MessageCode.Continue(entry.Id, now),
                ConversationId = conversation.Id,
                CreatedAt = now,
                Ordinal = 0,
                Activity = ActivityJson.Write(Apology(conversation, before, entry, code)),
            }
        );
        await db.SaveChangesAsync(CancellationToken.None);
        metrics.Buried(conversation.Channel);
        await release.LaterAsync(conversation, [], now, CancellationToken.None);
    }

    /// <summary>Nothing of the turn is trusted here: the language is the channel's or the one chosen in this chat.</summary>
    private Activity Apology(Conversation conversation, ConversationState state, InboxEntry entry, string code)
    {
        var turn = new TurnContext(
            ActivityJson.Read(entry.Activity),
            new ConversationReference(conversation.Channel, conversation.Key, conversation.UserKey),
            state,
            null,
            tools
        );
        turn.Say(new ApologyView(code));
        return turn.Outgoing[^1];
    }

    private static ConversationState StateOf(Conversation conversation)
    {
        try
        {
            return ConversationState.Read(conversation.State);
        }
        catch (JsonException)
        {
            // What cannot be read is what the turn broke on: the conversation begins anew.
            return new ConversationState();
        }
    }
}
