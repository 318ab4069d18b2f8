using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Calls;

/// <summary>A call of the bot and what became of it.</summary>
/// <param name="Status">The HTTP status it was answered with; 0 when the connection was cut.</param>
/// <param name="WasDone">Whether it took effect. True with status 0: it was done, but its answer was lost.</param>
public sealed record CallRecord(
    DateTimeOffset At,
    string Method,
    JsonObject Fields,
    int Status,
    bool WasDone,
    string? Refusal
)
{
    public long? ChatId => Fields["chat_id"] is JsonValue value && value.TryGetValue<long>(out var id) ? id : null;

    public override string ToString() =>
        $"{At:HH:mm:ss.fff} {Method} → {Status}{(Refusal is null ? "" : $" {Refusal}")}";
}
