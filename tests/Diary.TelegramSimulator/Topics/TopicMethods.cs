using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Topics;

/// <summary>Topics of a forum, and of a private chat, which has them without being one.</summary>
internal sealed class TopicMethods(ChatBook chats)
{
    private const int FirstIconColor = 0x6FB9F0;

    public JsonNode Create(BotCall call)
    {
        var chat = chats.Named(call);
        if (chat is { IsPrivate: false, IsForum: false })
        {
            throw ApiRefusal.BadRequest("the chat is not a forum");
        }
        var name = Name(call)!;
        var id = chats.NextMessageId();
        chat.Topics.Add(id, name);
        return new JsonObject
        {
            ["message_thread_id"] = id,
            ["name"] = name,
            ["icon_color"] = call.Whole("icon_color") ?? FirstIconColor,
        };
    }

    public JsonNode Edit(BotCall call)
    {
        var (chat, id) = Existing(call);
        if (Name(call) is { } name)
        {
            chat.Topics[id] = name;
        }
        return true;
    }

    public JsonNode CloseOrReopen(BotCall call)
    {
        Existing(call);
        return true;
    }

    public JsonNode Delete(BotCall call)
    {
        var (chat, id) = Existing(call);
        chat.DeleteTopic(id);
        return true;
    }

    private (Chat Chat, long Id) Existing(BotCall call)
    {
        var chat = chats.Named(call);
        var id = call.Whole("message_thread_id")!.Value;
        return chat.Topics.ContainsKey(id) ? (chat, id) : throw ApiRefusal.BadRequest("message thread not found");
    }

    private static string? Name(BotCall call) =>
        call.Text("name") switch
        {
            null => null,
            { Length: 0 or > 128 } => throw ApiRefusal.BadRequest("topic name must be 1-128 characters long"),
            var name => name,
        };
}
