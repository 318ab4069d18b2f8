using System.Diagnostics.Metrics;

namespace Diary.Bot.Host.Delivery;

/// <summary>What <c>/metrics</c> tells of turns and sending. Labels carry the channel, never a person.</summary>
internal sealed class DeliveryMetrics
{
    public const string MeterName = "Diary.Delivery";
    private readonly Histogram<double> _turns;
    private readonly Counter<long> _failedTurns;
    private readonly Counter<long> _deadLetters;
    private readonly Counter<long> _sent;

    public DeliveryMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _turns = meter.CreateHistogram<double>("diary.turn.duration", "s", "From claim to commit.");
        _failedTurns = meter.CreateCounter<long>("diary.turn.failed", description: "Attempts that threw.");
        _deadLetters = meter.CreateCounter<long>("diary.dead_letters", description: "Messages given up.");
        _sent = meter.CreateCounter<long>("diary.sent", description: "Messages tried, by result.");
    }

    public void Answered(string channel, TimeSpan duration) => _turns.Record(duration.TotalSeconds, Tag(channel));

    public void TurnFailed(string channel) => _failedTurns.Add(1, Tag(channel));

    public void Buried(string channel) => _deadLetters.Add(1, Tag(channel));

    public void Sent(string channel, string result) =>
        _sent.Add(1, Tag(channel), new KeyValuePair<string, object?>("result", result));

    private static KeyValuePair<string, object?> Tag(string channel) => new("channel", channel);
}
