using System.Globalization;
using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Messages;

/// <summary>Buttons that were pressed and wait for an answer.</summary>
internal sealed class CallbackBook(ChatBook chats, TimeSpan lifetime)
{
    private const int LongestNotice = 200;
    private readonly Dictionary<string, (Chat Chat, ChatMessage? Message, DateTimeOffset At)> _pressed = [];
    private long _lastId = 4_400_000_000_000_000;

    public JsonObject Press(Person person, Chat chat, ChatMessage message, string data)
    {
        var id = (++_lastId).ToString(CultureInfo.InvariantCulture);
        _pressed[id] = (chat, message, chats.Now);
        return new JsonObject
        {
            ["id"] = id,
            ["from"] = person.ToJson(),
            ["message"] = MessageJson.Of(message, chat),
            ["chat_instance"] = chat.Id.ToString(CultureInfo.InvariantCulture),
            ["data"] = data,
        };
    }

    public JsonNode Answer(BotCall call)
    {
        if (
            !_pressed.TryGetValue(call.Text("callback_query_id")!, out var pressed)
            || chats.Now - pressed.At > lifetime
        )
        {
            throw ApiRefusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
        }
        var notice = call.Text("text");
        if (notice?.Length > LongestNotice)
        {
            throw ApiRefusal.BadRequest("MESSAGE_TOO_LONG");
        }
        pressed.Chat.Happened(
            new ChatEvent(ChatEventKind.Answered, pressed.Message, chats.Now, notice, call.Flag("show_alert"))
        );
        return true;
    }
}
