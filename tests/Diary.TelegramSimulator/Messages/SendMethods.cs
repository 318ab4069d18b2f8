using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Formatting;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Messages;

/// <summary>sendMessage, sendRichMessage, copyMessage, forwardMessage.</summary>
internal sealed class SendMethods(ChatBook chats)
{
    public JsonNode SendMessage(BotCall call)
    {
        var chat = chats.Writable(call);
        var formatted = FormattedText.Message(call);
        return Sent(call, chat, New(call, chat) with { Text = formatted.Text, Entities = formatted.Entities });
    }

    public JsonNode SendRichMessage(BotCall call)
    {
        var chat = chats.Writable(call);
        var rich = RichInput.Parse(call.Fieldset("rich_message")!);
        return Sent(call, chat, New(call, chat) with { Text = rich.Text, Rich = rich });
    }

    public JsonNode CopyMessage(BotCall call)
    {
        var chat = chats.Writable(call);
        var original = Original(call);
        var copy = New(call, chat) with
        {
            Text = original.Text,
            Entities = original.Entities,
            Rich = original.Rich,
            Attachment = original.Attachment,
        };
        if (call.Text("caption") is not null)
        {
            var caption = FormattedText.Caption(call);
            copy = copy with { Text = caption.Text, Entities = caption.Entities };
        }
        chats.FromBot(chat, copy);
        return new JsonObject { ["message_id"] = copy.Id };
    }

    public JsonNode ForwardMessage(BotCall call)
    {
        var chat = chats.Writable(call);
        var original = Original(call);
        return Sent(
            call,
            chat,
            original with
            {
                Id = chats.NextMessageId(),
                ChatId = chat.Id,
                From = chats.Bot,
                SentAt = chats.Now,
                EditedAt = null,
                TopicId = call.Whole("message_thread_id"),
                ForwardedFrom = original.ForwardedFrom ?? original.From,
                ForwardedSentAt = original.ForwardedSentAt ?? original.SentAt,
                Markup = null,
            }
        );
    }

    /// <summary>An empty message of the bot in this chat, with all that any kind of message may have.</summary>
    public ChatMessage New(BotCall call, Chat chat) =>
        new()
        {
            Id = chats.NextMessageId(),
            ChatId = chat.Id,
            From = chats.Bot,
            SentAt = chats.Now,
            TopicId = call.Whole("message_thread_id"),
            ReplyToId = ReplyTo(call, chat),
            IsSilent = call.Flag("disable_notification"),
            Markup = ReplyMarkup.Checked(call),
        };

    public JsonNode Sent(BotCall call, Chat chat, ChatMessage message) =>
        MessageJson.Of(chats.FromBot(chat, message), chat);

    private ChatMessage Original(BotCall call) =>
        chats.TryGet(call.Whole("from_chat_id") ?? 0, out var from)
        && from.Messages.TryGetValue(call.Whole("message_id") ?? 0, out var original)
            ? original
            : throw ApiRefusal.BadRequest(
                $"message to {(call.Method == "copyMessage" ? "copy" : "forward")} not found"
            );

    private static long? ReplyTo(BotCall call, Chat chat)
    {
        if (call.Fieldset("reply_parameters") is not { } reply)
        {
            return null;
        }
        var id = reply["message_id"]!.GetValue<long>();
        if (chat.Messages.ContainsKey(id))
        {
            return id;
        }
        return reply["allow_sending_without_reply"]?.GetValue<bool>() == true
            ? null
            : throw ApiRefusal.BadRequest("message to be replied not found");
    }
}
