using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Tells the bot, once, that somebody has come.</summary>
public sealed class ConversationStarter(Inbox inbox, TimeProvider clock)
{
    /// <returns>Whether the conversation begins with this.</returns>
    public async Task<bool> StartAsync(DirectLineCaller caller, string? locale, CancellationToken cancellationToken)
    {
        var user = new ChannelAccount(caller.User, caller.Name, "user");
        var bot = new ChannelAccount(DirectLineIds.Bot, Role: "bot");
        var arrival = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Timestamp = clock.GetUtcNow(),
            ChannelId = ChannelNames.DirectLine,
            Conversation = new(caller.Conversation),
            From = user,
            Recipient = bot,
            Locale = Locales.Accept(locale),
            MembersAdded = [user],
        };
        var accepted = await inbox.AcceptAsync(
            [
                new(
                    ChannelNames.DirectLine,
                    caller.Conversation,
                    caller.User,
                    $"{caller.Conversation}:start",
                    0,
                    ActivityJson.Write(arrival)
                ),
            ],
            cancellationToken
        );
        return accepted[0].IsNew;
    }
}
