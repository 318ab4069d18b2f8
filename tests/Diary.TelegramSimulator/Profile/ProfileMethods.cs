using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Profile;

/// <summary>What a bot says of itself, and what it asks about chats.</summary>
internal sealed class ProfileMethods(ChatBook chats)
{
    private readonly Dictionary<string, JsonArray> _commands = [];

    public JsonNode GetMe(BotCall call)
    {
        var me = chats.Bot.ToJson();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = false;
        me["supports_inline_queries"] = false;
        me["can_connect_to_business"] = false;
        me["has_main_web_app"] = false;
        return me;
    }

    public JsonNode SetCommands(BotCall call)
    {
        var commands = call.Items("commands")!;
        if (commands.Any(command => !IsCommand(command!["command"]!.GetValue<string>())))
        {
            throw ApiRefusal.BadRequest("BOT_COMMAND_INVALID");
        }
        if (commands.Count > 100)
        {
            throw ApiRefusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }
        _commands[Key(call)] = (JsonArray)commands.DeepClone();
        return true;
    }

    public JsonNode GetCommands(BotCall call) =>
        _commands.TryGetValue(Key(call), out var commands) ? commands.DeepClone() : new JsonArray();

    public JsonNode DeleteCommands(BotCall call)
    {
        _commands.Remove(Key(call));
        return true;
    }

    public JsonNode GetChat(BotCall call)
    {
        var chat = chats.Named(call).ToJson();
        chat["accent_color_id"] = 0;
        chat["max_reaction_count"] = 11;
        chat["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        return chat;
    }

    public JsonNode SendChatAction(BotCall call)
    {
        chats.Writable(call);
        return true;
    }

    private static bool IsCommand(string name) =>
        name.Length is >= 1 and <= 32 && name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_');

    private static string Key(BotCall call) =>
        $"{call.Fieldset("scope")?["type"]?.GetValue<string>() ?? "default"}:{call.Fieldset("scope")?["chat_id"]?.ToJsonString()}:{call.Text("language_code")}";
}
