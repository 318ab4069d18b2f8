using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Calls;

/// <summary>One request of a bot, already checked against the published fields.</summary>
public sealed class BotCall
{
    internal BotCall(string method, JsonObject fields, IReadOnlyDictionary<string, Upload> uploads)
    {
        Method = method;
        Fields = fields;
        Uploads = uploads;
    }

    public string Method { get; }

    public JsonObject Fields { get; }

    public long? ChatId => Whole("chat_id");

    internal IReadOnlyDictionary<string, Upload> Uploads { get; }

    public string? Text(string field) =>
        Fields[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public long? Whole(string field) =>
        Fields[field] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    public bool Flag(string field) => Fields[field] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public JsonObject? Fieldset(string field) => Fields[field] as JsonObject;

    public JsonArray? Items(string field) => Fields[field] as JsonArray;
}

internal sealed record Upload(string FileName, string MimeType, byte[] Content);
