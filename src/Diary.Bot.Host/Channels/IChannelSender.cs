using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels;

/// <summary>How one channel carries what the bot says. Called by one worker of a conversation at a time, in order.</summary>
public interface IChannelSender
{
    /// <summary>The channel's name in <see cref="Conversation.Channel"/>: one of <see cref="ChannelNames"/>.</summary>
    string Channel { get; }

    Task<SendResult> SendAsync(Conversation conversation, OutboxEntry message, CancellationToken cancellationToken);

    /// <summary>Shows that an answer is being prepared. Never durable, never fatal.</summary>
    Task ShowTypingAsync(Conversation conversation, CancellationToken cancellationToken);
}
