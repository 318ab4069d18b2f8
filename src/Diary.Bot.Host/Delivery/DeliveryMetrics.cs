using System.Diagnostics.Metrics;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Delivery;

/// <summary>What <c>/metrics</c> tells of turns and sending. Labels carry the channel, never a person.</summary>
internal sealed class DeliveryMetrics
{
    public const string MeterName = "Diary.Delivery";

    /// <summary>From a turn that finds everything warm to one that is given up on.</summary>
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    private readonly TimeProvider _clock;
    private readonly Histogram<double> _turns;
    private readonly Histogram<double> _waits;
    private readonly Histogram<double> _database;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _deadLetters;
    private readonly Counter<long> _sent;
    private Backlog? _backlog;

    public DeliveryMetrics(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create(MeterName);
        _turns = Histogram(meter, "diary.turn.duration", "From claim to commit.");
        _waits = Histogram(meter, "diary.turn.wait", "From the acceptance of a message to the beginning of its turn.");
        _database = Histogram(meter, "diary.turn.database.duration", "Of a turn, what its database took.");
        _retries = meter.CreateCounter<long>(
            "diary.retries",
            description: "Turns and sends that have to be done again."
        );
        _deadLetters = meter.CreateCounter<long>("diary.dead_letters", description: "Messages given up.");
        _sent = meter.CreateCounter<long>("diary.sent", description: "Messages tried, by result.");
        meter.CreateObservableGauge("diary.queue.unanswered", () => _backlog?.Unanswered ?? 0);
        meter.CreateObservableGauge("diary.queue.unsent", () => _backlog?.Unsent ?? 0);
        meter.CreateObservableGauge("diary.queue.dead", () => _backlog?.Dead ?? 0);
        meter.CreateObservableGauge("diary.queue.age", () => AgeOf(_backlog?.OldestAt), "s");
        meter.CreateObservableGauge("diary.queue.unsent_age", () => AgeOf(_backlog?.OldestUnsentAt), "s");
    }

    public void Answered(string channel, TimeSpan duration, TimeSpan wait)
    {
        _turns.Record(duration.TotalSeconds, Tag(channel));
        _waits.Record(wait.TotalSeconds, Tag(channel));
    }

    public void DatabaseTook(string channel, TimeSpan duration) =>
        _database.Record(duration.TotalSeconds, Tag(channel));

    public void TurnFailed(string channel) => Retried(channel, "turn");

    public void Buried(string channel) => _deadLetters.Add(1, Tag(channel));

    public void Sent(string channel, string result) => _sent.Add(1, Tag(channel), new("result", result));

    public void SendingWaits(string channel) => Retried(channel, "send");

    /// <summary>What the last look at the queue found: its age goes on growing until the next one.</summary>
    public void Found(Backlog backlog) => _backlog = backlog;

    private void Retried(string channel, string what) => _retries.Add(1, Tag(channel), new("what", what));

    private double AgeOf(DateTimeOffset? oldest) =>
        oldest is { } since ? Math.Max(0, (_clock.GetUtcNow() - since).TotalSeconds) : 0;

    private static Histogram<double> Histogram(Meter meter, string name, string description) =>
        meter.CreateHistogram(name, "s", description, tags: null, Seconds);

    private static KeyValuePair<string, object?> Tag(string channel) => new("channel", channel);
}
