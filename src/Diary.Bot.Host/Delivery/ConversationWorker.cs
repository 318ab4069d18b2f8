using Diary.Bot.Host.Channels;
using Diary.Domain.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Delivery;

/// <summary>
/// Does everything that waits in one conversation, in order: sends what is unsent, answers the next message, commits,
/// sends the answer, and so on until nothing is left.
/// </summary>
internal sealed partial class ConversationWorker(
    IServiceScopeFactory scopes,
    IEnumerable<IChannelSender> senders,
    TimeProvider clock,
    IOptions<DeliveryOptions> options,
    DeliveryMetrics metrics,
    ILogger<ConversationWorker> logger
)
{
    private readonly Dictionary<string, IChannelSender> _senders = senders.ToDictionary(sender => sender.Channel);

    public async Task WorkAsync(Guid conversationId, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && await StepAsync(conversationId)) { }
    }

    /// <returns>Whether there may be more to do.</returns>
    private async Task<bool> StepAsync(Guid conversationId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<ConversationClaims>();
        if (await claims.ClaimAsync(conversationId, CancellationToken.None) is not { } claimed)
        {
            return false;
        }

        if (!_senders.TryGetValue(claimed.Conversation.Channel, out var sender))
        {
            return await NoSenderAsync(scope.ServiceProvider, claimed.Conversation);
        }

        if (claimed.Unsent.Count > 0)
        {
            return await SendAsync(scope.ServiceProvider, claimed.Conversation, sender, claimed.Unsent);
        }

        if (claimed.Next is not { } entry)
        {
            var release = scope.ServiceProvider.GetRequiredService<ConversationRelease>();
            await release.DoneAsync(claimed.Conversation, [], CancellationToken.None);
            return false;
        }

        return await AnswerAsync(scope.ServiceProvider, claimed.Conversation, sender, entry);
    }

    private async Task<bool> AnswerAsync(
        IServiceProvider services,
        Conversation conversation,
        IChannelSender sender,
        InboxEntry entry
    )
    {
        IReadOnlyList<OutboxEntry> outgoing;
        try
        {
            using var typing = new TypingTimer(sender, conversation, clock, options.Value.TypingAfter, logger);
            using var timeout = new CancellationTokenSource(options.Value.TurnTimeout, clock);
            var started = clock.GetTimestamp();
            outgoing = await services.GetRequiredService<TurnRunner>().RunAsync(conversation, entry, timeout.Token);
            metrics.Answered(conversation.Channel, clock.GetElapsedTime(started));
        }
        catch (DbUpdateConcurrencyException overtaken) when (overtaken.Entries.Any(IsOfConversation))
        {
            // Another worker took over while this one was away: what it did stands, nothing of ours was kept.
            Log.LeaseLost(logger, conversation.Id);
            return true;
        }
        catch (DbUpdateConcurrencyException) when (entry.Attempts < options.Value.MaxAttempts)
        {
            // Somebody changed the same mark at the same moment: the turn is run again, and sees it.
            Log.Overtaken(logger, conversation.Id, entry.Sequence);
            await AgainAsync(conversation);
            return true;
        }
        catch (Exception exception)
        {
            await FailAsync(conversation, entry, exception);
            return true;
        }

        return await SendAsync(services, conversation, sender, outgoing);
    }

    private static async Task<bool> SendAsync(
        IServiceProvider services,
        Conversation conversation,
        IChannelSender sender,
        IReadOnlyList<OutboxEntry> messages
    ) =>
        await services.GetRequiredService<OutboxSender>().SendAsync(conversation, sender, messages)
        == SendingOutcome.Finished;

    private static bool IsOfConversation(EntityEntry entry) => entry.Entity is Conversation or InboxEntry;

    private async Task AgainAsync(Conversation conversation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var release = scope.ServiceProvider.GetRequiredService<ConversationRelease>();
        await release.LaterAsync(conversation, [], clock.GetUtcNow(), CancellationToken.None);
    }

    private async Task FailAsync(Conversation conversation, InboxEntry entry, Exception exception)
    {
        var code = ErrorCode.Of(entry);
        Log.TurnFailed(logger, exception, conversation.Id, entry.Sequence, entry.Attempts, code);
        metrics.TurnFailed(conversation.Channel);
        await using var scope = scopes.CreateAsyncScope();
        if (entry.Attempts >= options.Value.MaxAttempts)
        {
            var deadLetters = scope.ServiceProvider.GetRequiredService<DeadLetter>();
            await deadLetters.BuryAsync(conversation, entry, exception.GetType().Name, code);
            return;
        }

        var wakeAt = clock.GetUtcNow() + RetryDelay.Of(entry.Attempts);
        var release = scope.ServiceProvider.GetRequiredService<ConversationRelease>();
        await release.FailedAsync(conversation, entry, exception.GetType().Name, wakeAt, CancellationToken.None);
    }

    /// <summary>A channel that is switched off on this host: another host, or a later start, will send.</summary>
    private async Task<bool> NoSenderAsync(IServiceProvider services, Conversation conversation)
    {
        Log.NoSender(logger, conversation.Channel);
        var release = services.GetRequiredService<ConversationRelease>();
        var wakeAt = clock.GetUtcNow() + TimeSpan.FromMinutes(1);
        await release.LaterAsync(conversation, [], wakeAt, CancellationToken.None);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The lease of conversation {ConversationId} was lost during a turn.")]
        public static partial void LeaseLost(ILogger logger, Guid conversationId);

        [LoggerMessage(
            LogLevel.Information,
            "In a turn of conversation {ConversationId} message {Sequence} was overtaken by another writer."
        )]
        public static partial void Overtaken(ILogger logger, Guid conversationId, long sequence);

        [LoggerMessage(
            LogLevel.Error,
            "A turn of conversation {ConversationId} failed: message {Sequence}, attempt {Attempt}, code {Code}."
        )]
        public static partial void TurnFailed(
            ILogger logger,
            Exception exception,
            Guid conversationId,
            long sequence,
            int attempt,
            string code
        );

        [LoggerMessage(LogLevel.Warning, "This host does not speak the channel {Channel}.")]
        public static partial void NoSender(ILogger logger, string channel);
    }
}
