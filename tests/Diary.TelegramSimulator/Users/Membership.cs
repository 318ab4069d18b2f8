using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Messages;

namespace Diary.TelegramSimulator.Users;

/// <summary>The my_chat_member update: a person stopped or started the bot.</summary>
internal static class Membership
{
    public static JsonObject Change(Person person, Chat chat, ChatBook chats, bool isBlocked) =>
        new()
        {
            ["chat"] = chat.ToJson(),
            ["from"] = person.ToJson(),
            ["date"] = chats.Now.ToUnixTimeSeconds(),
            ["old_chat_member"] = Bot(chats.Bot, isBlocked ? "member" : "kicked"),
            ["new_chat_member"] = Bot(chats.Bot, isBlocked ? "kicked" : "member"),
        };

    private static JsonObject Bot(Person bot, string status)
    {
        var member = new JsonObject { ["user"] = bot.ToJson(), ["status"] = status };
        if (status == "kicked")
        {
            member["until_date"] = 0;
        }
        return member;
    }
}
