using Diary.Bot.Host.Channels;
using Diary.Domain.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Testing.Hosts;

/// <summary>Stands between what is committed and its channel: nothing passes until it is opened.</summary>
public sealed class SendGate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when something has been committed and stands before the gate.</summary>
    public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void AddTo(WebApplicationBuilder builder)
    {
        var senders = builder.Services.Where(service => service.ServiceType == typeof(IChannelSender)).ToList();
        foreach (var sender in senders)
        {
            builder.Services.Remove(sender);
            builder.Services.AddSingleton<IChannelSender>(services => new GatedSender(
                (IChannelSender)ActivatorUtilities.CreateInstance(services, sender.ImplementationType!),
                this
            ));
        }
    }

    internal Task PassAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        return _open.Task.WaitAsync(cancellationToken);
    }

    private sealed class GatedSender(IChannelSender sender, SendGate gate) : IChannelSender
    {
        public string Channel => sender.Channel;

        public async Task<SendResult> SendAsync(
            Conversation conversation,
            OutboxEntry message,
            CancellationToken cancellationToken
        )
        {
            await gate.PassAsync(cancellationToken);
            return await sender.SendAsync(conversation, message, cancellationToken);
        }

        public Task ShowTypingAsync(Conversation conversation, CancellationToken cancellationToken) =>
            sender.ShowTypingAsync(conversation, cancellationToken);
    }
}
