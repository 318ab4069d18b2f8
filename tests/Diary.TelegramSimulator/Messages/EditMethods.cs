using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Formatting;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Messages;

/// <summary>editMessageText, editMessageCaption, editMessageReplyMarkup, deleteMessage.</summary>
internal sealed class EditMethods(ChatBook chats)
{
    public JsonNode EditText(BotCall call)
    {
        var (chat, message) = Editable(call);
        if (message.Attachment is not null)
        {
            throw ApiRefusal.BadRequest("there is no text in the message to edit");
        }
        if (call.Fieldset("rich_message") is { } input)
        {
            var rich = RichInput.Parse(input);
            return Save(call, chat, message, message with { Text = rich.Text, Entities = [], Rich = rich });
        }
        var formatted = FormattedText.Message(call);
        return Save(
            call,
            chat,
            message,
            message with
            {
                Text = formatted.Text,
                Entities = formatted.Entities,
                Rich = null,
            }
        );
    }

    public JsonNode EditCaption(BotCall call)
    {
        var (chat, message) = Editable(call);
        if (message.Attachment is null)
        {
            throw ApiRefusal.BadRequest("there is no caption in the message to edit");
        }
        var caption = FormattedText.Caption(call);
        return Save(call, chat, message, message with { Text = caption.Text, Entities = caption.Entities });
    }

    public JsonNode EditMarkup(BotCall call)
    {
        var (chat, message) = Editable(call);
        return Save(call, chat, message, message);
    }

    public JsonNode Delete(BotCall call)
    {
        var chat = chats.Named(call);
        if (!chat.Messages.Remove(call.Whole("message_id") ?? 0, out var message))
        {
            throw ApiRefusal.BadRequest("message to delete not found");
        }
        chat.Happened(new ChatEvent(ChatEventKind.Deleted, message, chats.Now));
        return true;
    }

    /// <summary>What is not there is skipped.</summary>
    public JsonNode DeleteMany(BotCall call)
    {
        var chat = chats.Named(call);
        foreach (var id in call.Items("message_ids")!.Select(id => id!.GetValue<long>()))
        {
            if (chat.Messages.Remove(id, out var message))
            {
                chat.Happened(new ChatEvent(ChatEventKind.Deleted, message, chats.Now));
            }
        }
        return true;
    }

    private (Chat Chat, ChatMessage Message) Editable(BotCall call)
    {
        var chat = chats.Named(call);
        if (chat.HasBlockedBot)
        {
            throw ApiRefusal.Forbidden("bot was blocked by the user");
        }
        if (!chat.Messages.TryGetValue(call.Whole("message_id") ?? 0, out var message))
        {
            throw ApiRefusal.BadRequest("message to edit not found");
        }
        return message.IsFromBot ? (chat, message) : throw ApiRefusal.BadRequest("message can't be edited");
    }

    // An edit without buttons takes them away.
    private JsonObject Save(BotCall call, Chat chat, ChatMessage before, ChatMessage after)
    {
        after = after with { Markup = ReplyMarkup.Checked(call) };
        if (SameToReader(before, after))
        {
            throw ApiRefusal.BadRequest(
                "message is not modified: specified new message content and reply markup are exactly the same as a current "
                    + "content and reply markup of the message"
            );
        }
        return MessageJson.Of(chats.Edited(chat, after with { EditedAt = chats.Now }), chat);
    }

    private static bool SameToReader(ChatMessage before, ChatMessage after) =>
        before.Text == after.Text
        && before.Entities.SequenceEqual(after.Entities)
        && JsonNode.DeepEquals(before.Rich?.ToJson(), after.Rich?.ToJson())
        && JsonNode.DeepEquals(before.Markup?["inline_keyboard"], after.Markup?["inline_keyboard"]);
}
