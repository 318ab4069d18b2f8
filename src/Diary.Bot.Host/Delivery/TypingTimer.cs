using Diary.Bot.Host.Channels;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Delivery;

/// <summary>Shows that an answer is being prepared, when it takes long, and goes on showing it.</summary>
internal sealed partial class TypingTimer : IDisposable
{
    private static readonly TimeSpan ShownFor = TimeSpan.FromSeconds(4);
    private readonly CancellationTokenSource _over = new();
    private readonly ITimer _timer;

    public TypingTimer(
        IChannelSender sender,
        Conversation conversation,
        TimeProvider clock,
        TimeSpan after,
        ILogger logger
    ) => _timer = clock.CreateTimer(_ => _ = ShowAsync(sender, conversation, logger), null, after, ShownFor);

    public void Dispose()
    {
        _timer.Dispose();
        _over.Cancel();
        _over.Dispose();
    }

    private async Task ShowAsync(IChannelSender sender, Conversation conversation, ILogger logger)
    {
        try
        {
            await sender.ShowTypingAsync(conversation, _over.Token);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.TypingFailed(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "The typing sign was not shown: {Reason}.")]
        public static partial void TypingFailed(ILogger logger, string reason);
    }
}
