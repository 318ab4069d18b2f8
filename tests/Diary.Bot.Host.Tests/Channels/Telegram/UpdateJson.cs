using System.Text.Json;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Updates as Telegram writes them, and what the translator makes of them.</summary>
internal static class UpdateJson
{
    public const string Mama =
        """{"id":7,"is_bot":false,"first_name":"Мария","last_name":"Петрова","language_code":"ru"}""";

    public const string Private = """{"id":7,"type":"private","first_name":"Мария"}""";

    public const string Group = """{"id":-100,"type":"supergroup","title":"7А"}""";

    public static readonly TelegramIdentity Bot = new(42, "diary_bot");

    public static Activity Translated(string update) => ActivityJson.Read(Incoming(update).Activity);

    public static IncomingActivity Incoming(string update) =>
        Translate(update) ?? throw new InvalidOperationException("The update was left out.");

    public static IncomingActivity? Translate(string update) =>
        TelegramTranslator.Translate(JsonSerializer.Deserialize<Update>(update, JsonBotAPI.Options)!, Bot);

    public static string Message(string content, string chat = Private, long date = 1795420000, int updateId = 1001) =>
        $$"""
            {"update_id":{{updateId}},"message":{"message_id":5,"date":{{date}},"from":{{Mama}},"chat":{{chat}},
            {{content}} } }
            """;

    public static string Membership(string chat, string before, string after) =>
        $$"""
            {"update_id":1001,"my_chat_member":{"chat":{{chat}},"from":{{Mama}},"date":1795420000,
            "old_chat_member":{{Member(before)}},"new_chat_member":{{Member(after)}} } }
            """;

    private static string Member(string status)
    {
        return $$"""
            {"status":"{{status}}","until_date":0,"is_anonymous":false,"can_be_edited":false,"can_manage_chat":false,
            "user":{"id":42,"is_bot":true,"first_name":"Дневник"} }
            """;
    }
}
