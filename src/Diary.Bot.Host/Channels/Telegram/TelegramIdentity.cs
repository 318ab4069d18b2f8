namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Who our bot is on Telegram.</summary>
/// <param name="Username">Without the @.</param>
public sealed record TelegramIdentity(long Id, string Username);
