using System.Text.Json;
using System.Text.Json.Serialization;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>What travels in an activity's <c>channelData</c> so that the answer finds its message and its button.</summary>
/// <param name="CallbackId">The pressed button's query, to be answered within a minute or so.</param>
internal sealed record TelegramChannelData(
    long? ChatId = null,
    int? MessageId = null,
    string? CallbackId = null,
    bool? Forwarded = null
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static JsonElement Json(TelegramChannelData data) => JsonSerializer.SerializeToElement(data, Options);

    public static TelegramChannelData Read(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } given
            ? given.Deserialize<TelegramChannelData>(Options) ?? new TelegramChannelData()
            : new TelegramChannelData();
}
