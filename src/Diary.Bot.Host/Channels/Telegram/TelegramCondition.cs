namespace Diary.Bot.Host.Channels.Telegram;

/// <param name="Reason">Why, in words for an administrator, without a secret.</param>
public sealed record TelegramCondition(TelegramState State, string? Reason = null);

public enum TelegramState
{
    Starting,

    /// <summary>Updates arrive, or Telegram knows where to deliver them.</summary>
    Running,

    /// <summary>Telegram or the database is away: tried again by itself.</summary>
    Waiting,

    /// <summary>Another program receives this bot's updates.</summary>
    Conflict,

    /// <summary>Telegram does not know the token.</summary>
    Unauthorized,
}
