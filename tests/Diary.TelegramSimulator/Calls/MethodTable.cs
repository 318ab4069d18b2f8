using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Calls;

/// <summary>Which code plays which method.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, Func<BotCall, CancellationToken, Task<JsonNode>>> _methods = [];

    public void Add(string method, Func<BotCall, JsonNode> play, Lock gate) =>
        _methods.Add(
            method,
            (call, _) =>
            {
                lock (gate)
                {
                    return Task.FromResult(play(call));
                }
            }
        );

    public void Add(string method, Func<BotCall, CancellationToken, Task<JsonNode>> play) => _methods.Add(method, play);

    public Task<JsonNode> PlayAsync(BotCall call, CancellationToken cancellationToken) =>
        _methods.TryGetValue(call.Method, out var play)
            ? play(call, cancellationToken)
            : throw ApiRefusal.BadRequest($"the simulator does not play {call.Method} yet");
}
