using System.Globalization;
using System.Text.Json;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// Turns an update into an activity. A pure function of the update and of who the bot is: the same update gives the same
/// activity and the same key, however often it is delivered. No Telegram type goes further than this.
/// </summary>
public static class TelegramTranslator
{
    /// <returns>Null for what this bot has no use for: it is confirmed to Telegram and forgotten.</returns>
    public static IncomingActivity? Translate(Update update, TelegramIdentity bot) =>
        update switch
        {
            { Message: { } message } => FromMessage(update.Id, message, message.Date, ActivityTypes.Message, bot),
            { EditedMessage: { } message } => FromMessage(
                update.Id,
                message,
                message.EditDate ?? message.Date,
                ActivityTypes.MessageUpdate,
                bot
            ),
            { CallbackQuery: { } pressed } => FromButton(update.Id, pressed, bot),
            { MyChatMember: { } change } => FromMembership(update.Id, change, bot),
            _ => null,
        };

    private static IncomingActivity? FromMessage(
        int updateId,
        Message message,
        DateTime at,
        string type,
        TelegramIdentity bot
    )
    {
        if (message.From is not { IsBot: false } person || message.Chat.Type == ChatType.Channel)
        {
            return null;
        }

        var isForwarded = message.ForwardOrigin is not null;
        var words = TelegramWords.Of(message, bot);
        var attachments = TelegramAttachments.Of(message);
        var isGroup = message.Chat.Type != ChatType.Private;
        if ((words.Text is null && attachments.Count == 0) || (isGroup && (isForwarded || !words.IsForUs)))
        {
            return null;
        }

        var activity = new Activity
        {
            Type = type,
            Id = Invariant(message.Id),
            Timestamp = Utc(at),
            Text = isForwarded ? words.Text?.TrimStart('/') : words.Text,
            TextFormat = words.Text is null ? null : TextFormats.Plain,
            Attachments = attachments.Count == 0 ? null : attachments,
            ReplyToId = message.ReplyToMessage is { } original ? Invariant(original.Id) : null,
            ChannelData = TelegramChannelData.Json(
                new TelegramChannelData(message.Chat.Id, message.Id, Forwarded: isForwarded ? true : null)
            ),
        };
        return Incoming(updateId, Stamp(at), activity, person, TelegramAddress.Of(message), isGroup, bot);
    }

    /// <remarks>
    /// The message under which the button is may be too old for Telegram to show: then only its number is known, and
    /// that is enough.
    /// </remarks>
    private static IncomingActivity? FromButton(int updateId, CallbackQuery pressed, TelegramIdentity bot)
    {
        if (pressed.Message is not { } message || pressed.Data is not { } data || pressed.From.IsBot)
        {
            return null;
        }

        var id = Invariant(message.Id);
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = pressed.Id,
            ReplyToId = id,
            Value = JsonSerializer.SerializeToElement(TelegramWords.Clean(data)),
            ChannelData = TelegramChannelData.Json(
                new TelegramChannelData(message.Chat.Id, message.Id, CallbackId: pressed.Id)
            ),
        };
        var isGroup = message.Chat.Type != ChatType.Private;
        return Incoming(updateId, pressed.Id, activity, pressed.From, TelegramAddress.Of(message), isGroup, bot);
    }

    private static IncomingActivity? FromMembership(int updateId, ChatMemberUpdated change, TelegramIdentity bot)
    {
        var isGroup = change.Chat.Type != ChatType.Private;
        var was = IsPresent(change.OldChatMember.Status);
        var isNow = IsPresent(change.NewChatMember.Status);
        if (change.Chat.Type == ChatType.Channel || was == isNow)
        {
            return null;
        }

        var activity = new Activity
        {
            Type = ActivityTypes.InstallationUpdate,
            Name = (isGroup, isNow) switch
            {
                (false, false) => "blocked",
                (false, true) => "unblocked",
                (true, false) => "removed",
                (true, true) => "added",
            },
            Timestamp = Utc(change.Date),
            ChannelData = TelegramChannelData.Json(new TelegramChannelData(change.Chat.Id)),
        };
        var address = new TelegramAddress(change.Chat.Id);
        return Incoming(updateId, Stamp(change.Date), activity, change.From, address, isGroup, bot);
    }

    private static bool IsPresent(ChatMemberStatus status) =>
        status is not (ChatMemberStatus.Left or ChatMemberStatus.Kicked);

    /// <param name="stamp">
    /// Telegram may restart its numbering lower after a quiet week, so the number alone would meet an older row; what is
    /// added comes from the update itself, so that a repeat of it still has the same key.
    /// </param>
    private static IncomingActivity Incoming(
        int updateId,
        string stamp,
        Activity activity,
        User person,
        TelegramAddress address,
        bool isGroup,
        TelegramIdentity bot
    )
    {
        var key = address.ToString();
        var addressed = activity with
        {
            ChannelId = ChannelNames.Telegram,
            From = new ChannelAccount(Invariant(person.Id), TelegramWords.NameOf(person), "user"),
            Recipient = new ChannelAccount(Invariant(bot.Id), bot.Username, "bot"),
            Conversation = new ConversationAccount(key, isGroup),
            Locale = person.LanguageCode,
        };
        return new IncomingActivity(
            ChannelNames.Telegram,
            ConversationKey: key,
            UserKey: Invariant(person.Id),
            ActivityKey: $"{Invariant(bot.Id)}:{Invariant(updateId)}:{stamp}",
            Order: updateId,
            ActivityJson.Write(addressed)
        );
    }

    private static string Stamp(DateTime at) => Invariant(Utc(at).ToUnixTimeSeconds());

    private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
