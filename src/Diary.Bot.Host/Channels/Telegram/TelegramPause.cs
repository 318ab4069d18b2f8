namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// Telegram's limits are per token, so one answer 429 stops everything that is sent with it. Ignoring the pause is what
/// gets a bot banned.
/// </summary>
internal sealed class TelegramPause(TimeProvider clock)
{
    private long _untilTicks;

    /// <summary>How long still; zero when there is no pause.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var rest = TimeSpan.FromTicks(Volatile.Read(ref _untilTicks) - clock.GetUtcNow().UtcTicks);
            return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
        }
    }

    public void Extend(TimeSpan pause)
    {
        var until = clock.GetUtcNow().Add(pause).UtcTicks;
        var known = Volatile.Read(ref _untilTicks);
        while (until > known)
        {
            var found = Interlocked.CompareExchange(ref _untilTicks, until, known);
            if (found == known)
            {
                return;
            }

            known = found;
        }
    }
}
