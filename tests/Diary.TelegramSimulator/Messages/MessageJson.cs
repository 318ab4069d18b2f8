using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Messages;

/// <summary>The Message object of the Bot API.</summary>
internal static class MessageJson
{
    public static JsonObject Of(ChatMessage message, Chat chat, bool withReply = true)
    {
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["from"] = message.From.ToJson(),
            ["chat"] = chat.ToJson(),
            ["date"] = message.SentAt.ToUnixTimeSeconds(),
        };
        PutPlace(json, message, chat, withReply);
        PutForward(json, message);
        PutContent(json, message);
        if (message.Markup?["inline_keyboard"] is not null)
        {
            json["reply_markup"] = message.Markup.DeepClone();
        }
        return json;
    }

    private static void PutPlace(JsonObject json, ChatMessage message, Chat chat, bool withReply)
    {
        if (message.EditedAt is { } edited)
        {
            json["edit_date"] = edited.ToUnixTimeSeconds();
        }
        if (message.TopicId is { } topic)
        {
            json["message_thread_id"] = topic;
            json["is_topic_message"] = true;
        }
        if (withReply && message.ReplyToId is { } reply && chat.Messages.TryGetValue(reply, out var original))
        {
            json["reply_to_message"] = Of(original, chat, withReply: false);
        }
    }

    private static void PutForward(JsonObject json, ChatMessage message)
    {
        if (message.ForwardedFrom is { } author)
        {
            json["forward_origin"] = new JsonObject
            {
                ["type"] = "user",
                ["date"] = (message.ForwardedSentAt ?? message.SentAt).ToUnixTimeSeconds(),
                ["sender_user"] = author.ToJson(),
            };
        }
    }

    private static void PutContent(JsonObject json, ChatMessage message)
    {
        if (message.Rich is { } rich)
        {
            json["rich_message"] = rich.ToJson();
            return;
        }
        if (message.Attachment is { } attachment)
        {
            json[attachment.Kind] = attachment.Json.DeepClone();
        }
        var (text, entities) = message.Attachment is null ? ("text", "entities") : ("caption", "caption_entities");
        if (message.Text.Length > 0)
        {
            json[text] = message.Text;
        }
        if (message.Entities.Count > 0)
        {
            json[entities] = new JsonArray([.. message.Entities.Select(e => e.ToJson())]);
        }
    }
}
