using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Requests;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary><c>getUpdates</c> with each update left as it came, so that one unreadable update spoils only itself.</summary>
internal sealed class TelegramUpdatesRequest() : RequestBase<JsonElement>("getUpdates")
{
    /// <summary>What this bot listens to; Telegram keeps the rest to itself.</summary>
    public static readonly string[] Wanted = ["message", "edited_message", "callback_query", "my_chat_member"];

    [JsonPropertyName("offset")]
    public int? Offset { get; init; }

    [JsonPropertyName("timeout")]
    public int Timeout { get; init; }

    [JsonPropertyName("allowed_updates")]
    public string[] AllowedUpdates { get; init; } = Wanted;
}
