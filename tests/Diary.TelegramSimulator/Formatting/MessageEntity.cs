using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Formatting;

/// <summary>A formatted part of a text. Offset and length count UTF-16 units, as Telegram does.</summary>
public sealed record MessageEntity(string Type, int Offset, int Length, string? Url = null, string? Language = null)
{
    public long? UserId { get; init; }
    public string? CustomEmojiId { get; init; }
    public long? UnixTime { get; init; }
    public string? DateTimeFormat { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["type"] = Type,
            ["offset"] = Offset,
            ["length"] = Length,
        };
        Put(json, "url", Url);
        Put(json, "language", Language);
        Put(json, "custom_emoji_id", CustomEmojiId);
        Put(json, "date_time_format", DateTimeFormat);
        if (UnixTime is { } time)
        {
            json["unix_time"] = time;
        }
        if (UserId is { } user)
        {
            json["user"] = new JsonObject
            {
                ["id"] = user,
                ["is_bot"] = false,
                ["first_name"] = "",
            };
        }
        return json;
    }

    internal static MessageEntity FromJson(JsonObject json) =>
        new(
            json["type"]!.GetValue<string>(),
            (int)json["offset"]!.GetValue<long>(),
            (int)json["length"]!.GetValue<long>(),
            json["url"]?.GetValue<string>(),
            json["language"]?.GetValue<string>()
        );

    private static void Put(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
