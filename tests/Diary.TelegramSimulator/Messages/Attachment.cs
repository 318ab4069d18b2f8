using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Messages;

/// <summary>What a message carries besides words: a file, a contact, a sticker.</summary>
public sealed record Attachment(string Kind, JsonNode Json)
{
    public string? FileId => (Json is JsonArray sizes ? sizes[^1] : Json)!["file_id"]?.GetValue<string>();

    public string? FileName => Json is JsonObject file ? file["file_name"]?.GetValue<string>() : null;

    public override string ToString() => FileName is null ? Kind : $"{Kind} {FileName}";
}
