namespace Diary.Domain.Conversations;

/// <summary>The channels' names as stored in rows: the Bot Framework's channel ids.</summary>
public static class ChannelNames
{
    public const string Telegram = "telegram";
    public const string DirectLine = "directline";
}
