namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>How long to wait before the next try: doubling, bounded, and never the same for two hosts.</summary>
internal static class TelegramBackoff
{
    public static TimeSpan After(int failures, TimeSpan longest)
    {
        var seconds = Math.Min(longest.TotalSeconds, Math.Pow(2, Math.Clamp(failures - 1, 0, 20)));
        return TimeSpan.FromSeconds(seconds * (0.5 + Random.Shared.NextDouble() / 2));
    }
}
