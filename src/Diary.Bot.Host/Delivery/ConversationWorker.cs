using Diary.Bot.Host.Channels;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
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
    ConversationBell bell,
    IEnumerable<IChannelSender> senders,
    DatabasePatience patience,
    TimeProvider clock,
    IOptions<DeliveryOptions> options,
    DeliveryMetrics metrics,
    ILogger<ConversationWorker> logger
)
{
    /// <summary>Less of a lease than this is not enough to begin with.</summary>
    private static readonly TimeSpan LeaseForTurn = TimeSpan.FromSeconds(45);

    private readonly Dictionary<string, IChannelSender> _senders = senders.ToDictionary(sender => sender.Channel);

    public async Task WorkAsync(Guid conversationId, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && await StepAsync(conversationId)) { }
    }

    /// <returns>Whether there may be more to do.</returns>
    private async Task<bool> StepAsync(Guid conversationId)
    {
        var database = DatabaseTime.Measure();
        await using var scope = scopes.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<ConversationClaims>();
        if (await ClaimAsync(claims, conversationId) is not { } claimed)
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
            return await release.DoneAsync(claimed.Conversation, [], CancellationToken.None);
        }

        if (entry.Attempts > options.Value.MaxDeaths)
        {
            await BuryAsync(claimed.Conversation, entry, "the process ended during every attempt");
            return true;
        }

        using var lines = logger.BeginMessage(MessageCode.Of(entry));
        using var trace = MessageTrace.Begin("answer", entry.Id, entry.Channel);
        var goesOn = await AnswerAsync(scope.ServiceProvider, claimed.Conversation, sender, entry);
        metrics.DatabaseTook(entry.Channel, database.Elapsed);
        return goesOn;
    }

    /// <summary>What came with the ring, if it did not have to wait for long; else what there is.</summary>
    private async Task<ClaimedConversation?> ClaimAsync(ConversationClaims claims, Guid conversationId) =>
        bell.Take(conversationId) is { } handed && await HoldsAsync(claims, handed.Conversation)
            ? handed
            : await claims.ClaimAsync(conversationId, CancellationToken.None);

    private async Task<bool> HoldsAsync(ConversationClaims claims, Conversation conversation) =>
        conversation.LeaseUntil - clock.GetUtcNow() > LeaseForTurn
        || await claims.RenewAsync(conversation, CancellationToken.None);

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
            var (begun, started) = (clock.GetUtcNow(), clock.GetTimestamp());
            outgoing = await services.GetRequiredService<TurnRunner>().RunAsync(conversation, entry, timeout.Token);
            metrics.Answered(conversation.Channel, clock.GetElapsedTime(started), begun - entry.ReceivedAt);
        }
        catch (DbUpdateConcurrencyException overtaken) when (overtaken.Entries.Any(IsOfConversation))
        {
            // Somebody was faster: another worker with this conversation, or another person with a row that this turn
            // changes. Nothing of ours was kept; with the lease still ours the message is taken again.
            Log.Overtaken(logger, conversation.Id);
            await WakeAsync(conversation);
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
        == SendingOutcome.GoesOn;

    private static bool IsOfConversation(EntityEntry entry) => entry.Entity is Conversation or InboxEntry;

    private async Task AgainAsync(Conversation conversation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var release = scope.ServiceProvider.GetRequiredService<ConversationRelease>();
        await release.LaterAsync(conversation, [], clock.GetUtcNow(), CancellationToken.None);
    }

    private async Task FailAsync(Conversation conversation, InboxEntry entry, Exception exception)
    {
        var code = MessageCode.Of(entry);
        Log.TurnFailed(logger, exception, conversation.Id, entry.Sequence, entry.Attempts, code);
        if (entry.Attempts >= options.Value.MaxAttempts)
        {
            await BuryAsync(conversation, entry, exception.GetType().Name);
            return;
        }

        metrics.TurnFailed(conversation.Channel);
        await using var scope = scopes.CreateAsyncScope();
        var wakeAt = clock.GetUtcNow() + RetryDelay.Of(entry.Attempts);
        var release = scope.ServiceProvider.GetRequiredService<ConversationRelease>();
        await patience.KeepAsync(
            conversation,
            () => release.FailedAsync(conversation, entry, exception.GetType().Name, wakeAt, CancellationToken.None)
        );
    }

    private async Task WakeAsync(Conversation conversation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var release = scope.ServiceProvider.GetRequiredService<ConversationRelease>();
        await release.LaterAsync(conversation, [], clock.GetUtcNow(), CancellationToken.None);
    }

    private async Task BuryAsync(Conversation conversation, InboxEntry entry, string error)
    {
        await using var scope = scopes.CreateAsyncScope();
        var deadLetters = scope.ServiceProvider.GetRequiredService<DeadLetter>();
        await deadLetters.BuryAsync(conversation, entry, error, MessageCode.Of(entry));
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
        [LoggerMessage(LogLevel.Warning, "A turn of conversation {ConversationId} was overtaken: it is taken again.")]
        public static partial void Overtaken(ILogger logger, Guid conversationId);

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
