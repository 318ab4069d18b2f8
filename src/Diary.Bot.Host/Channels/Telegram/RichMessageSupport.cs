namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// Whether this bot's server takes rich messages (Bot API 10.1). One that refused the method is asked again a day later:
/// servers are updated.
/// </summary>
internal sealed partial class RichMessageSupport(TimeProvider clock, ILogger<RichMessageSupport> logger)
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    private long _refusedUntilTicks;

    public bool IsLikely => clock.GetUtcNow().UtcTicks >= Volatile.Read(ref _refusedUntilTicks);

    public void NoteRefusal()
    {
        Volatile.Write(ref _refusedUntilTicks, clock.GetUtcNow().Add(Memory).UtcTicks);
        LogRefused();
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The Bot API server refuses rich messages: classic HTML is sent for a day"
    )]
    private partial void LogRefused();
}
