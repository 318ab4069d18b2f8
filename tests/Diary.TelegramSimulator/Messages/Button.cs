using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Messages;

/// <summary>A button as the person sees it: under a message, or in place of the keyboard.</summary>
public sealed record Button(string Text, string? Data = null, string? Url = null, string? WebAppUrl = null)
{
    internal static Button FromJson(JsonNode json) =>
        json is JsonObject button
            ? new Button(
                button["text"]!.GetValue<string>(),
                button["callback_data"]?.GetValue<string>(),
                button["url"]?.GetValue<string>(),
                button["web_app"]?["url"]?.GetValue<string>()
            )
            : new Button(json.GetValue<string>());
}
