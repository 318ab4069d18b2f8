namespace Diary.TelegramSimulator.Faults;

/// <summary>How many messages a bot may send. Off unless the options name them.</summary>
public sealed record FloodLimits(
    int PerSecond = 30,
    int ChatBurst = 3,
    double ChatPerSecond = 1,
    int GroupPerMinute = 20
)
{
    public static FloodLimits LikeTelegram { get; } = new();
}

/// <summary>Token buckets: one for the bot, one for each chat.</summary>
internal sealed class FloodGate(FloodLimits limits, TimeProvider clock)
{
    private readonly Bucket _everyone = new(limits.PerSecond, limits.PerSecond);
    private readonly Dictionary<long, Bucket> _chats = [];
    private readonly Lock _gate = new();

    /// <summary>Seconds to wait, or null when the message may go now.</summary>
    public int? RetryAfter(long chatId)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            if (!_chats.TryGetValue(chatId, out var chat))
            {
                chat =
                    chatId < 0
                        ? new Bucket(limits.GroupPerMinute, limits.GroupPerMinute / 60.0)
                        : new Bucket(limits.ChatBurst, limits.ChatPerSecond);
                _chats.Add(chatId, chat);
            }
            var wait = Math.Max(_everyone.SecondsToWait(now, clock), chat.SecondsToWait(now, clock));
            if (wait > 0)
            {
                return (int)Math.Ceiling(wait);
            }
            _everyone.Take();
            chat.Take();
            return null;
        }
    }

    private sealed class Bucket(double capacity, double perSecond)
    {
        private double? _left;
        private long? _filledAt;

        public double SecondsToWait(long now, TimeProvider clock)
        {
            if (_filledAt is { } before)
            {
                _left = Math.Min(capacity, Left + clock.GetElapsedTime(before, now).TotalSeconds * perSecond);
            }
            _filledAt = now;
            return Left >= 1 ? 0 : (1 - Left) / perSecond;
        }

        public void Take() => _left = Left - 1;

        private double Left => _left ?? capacity;
    }
}
