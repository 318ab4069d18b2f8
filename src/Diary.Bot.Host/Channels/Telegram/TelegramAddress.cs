using System.Globalization;
using Telegram.Bot.Types;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Where a conversation is: a chat, or a topic of one. Written "chat" or "chat/thread".</summary>
internal sealed record TelegramAddress(long ChatId, int? ThreadId = null)
{
    /// <summary>In a group without topics the thread number only marks replies: it is no place of its own.</summary>
    public static TelegramAddress Of(Message message) =>
        new(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null);

    public static TelegramAddress Parse(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new TelegramAddress(long.Parse(key, CultureInfo.InvariantCulture))
            : new TelegramAddress(
                long.Parse(key.AsSpan(0, slash), CultureInfo.InvariantCulture),
                int.Parse(key.AsSpan(slash + 1), CultureInfo.InvariantCulture)
            );
    }

    public override string ToString() =>
        ThreadId is { } thread
            ? string.Create(CultureInfo.InvariantCulture, $"{ChatId}/{thread}")
            : ChatId.ToString(CultureInfo.InvariantCulture);
}
