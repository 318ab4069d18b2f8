namespace Diary.Bot.Host.Delivery;

/// <summary>1, 2, 4 … seconds, at most 2 minutes.</summary>
internal static class RetryDelay
{
    private const double MaxSeconds = 120;

    public static TimeSpan Of(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Clamp(attempts - 1, 0, 16)), MaxSeconds));
}
