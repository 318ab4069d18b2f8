using Diary.Bot.Host.Channels;
using Diary.Domain.Conversations;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Delivery;

/// <summary>Sends what a conversation has to say, in order, and gives the conversation back.</summary>
internal sealed partial class OutboxSender(
    ConversationClaims claims,
    ConversationRelease release,
    UnreachablePerson unreachable,
    DatabasePatience patience,
    TimeProvider clock,
    IOptions<DeliveryOptions> options,
    DeliveryMetrics metrics,
    ILogger<OutboxSender> logger
)
{
    private static readonly TimeSpan LeaseForOneMessage = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan AfterSurprise = TimeSpan.FromSeconds(5);

    public async Task<SendingOutcome> SendAsync(
        Conversation conversation,
        IChannelSender sender,
        IReadOnlyList<OutboxEntry> messages
    )
    {
        var tried = new List<OutboxEntry>(messages.Count);
        foreach (var message in messages)
        {
            if (message.NotBefore > clock.GetUtcNow())
            {
                return await WaitAsync(conversation, tried, message.NotBefore.Value);
            }

            if (!await HoldsLeaseAsync(conversation))
            {
                Log.LeaseLost(logger, conversation.Id);
                return SendingOutcome.Waiting;
            }

            tried.Add(message);
            if (await TrySendAsync(conversation, sender, message, messages) is { } wakeAt)
            {
                return await WaitAsync(conversation, tried, wakeAt);
            }

            if (message.Status == OutboxStatus.Failed && messages.All(other => other.Status != OutboxStatus.Pending))
            {
                tried = [.. messages];
                break;
            }
        }

        var goesOn = await patience.KeepAsync(
            conversation,
            () => release.DoneAsync(conversation, tried, CancellationToken.None)
        );
        return goesOn ? SendingOutcome.GoesOn : SendingOutcome.Finished;
    }

    /// <returns>When to try again; null when the message has come to its end.</returns>
    private async Task<DateTimeOffset?> TrySendAsync(
        Conversation conversation,
        IChannelSender sender,
        OutboxEntry message,
        IReadOnlyList<OutboxEntry> all
    )
    {
        message.Attempts++;
        using var lines = logger.BeginMessage(MessageCode.Of(message));
        using var trace = MessageTrace.BeginSending(message, conversation.Channel);
        var result = await AskAsync(conversation, sender, message);
        metrics.Sent(conversation.Channel, result.GetType().Name);
        var now = clock.GetUtcNow();
        switch (result)
        {
            case SendResult.Sent sent:
                message.Status = OutboxStatus.Sent;
                message.SentAt = now;
                message.ExternalId = sent.ExternalId;
                return null;
            case SendResult.Later later when now - message.CreatedAt < options.Value.GiveUpSendingAfter:
                metrics.SendingWaits(conversation.Channel);
                message.UnknownOutcomes += later.OutcomeUnknown ? 1 : 0;
                message.LastError = later.Reason;
                message.NotBefore = now + later.After;
                return message.NotBefore;
            case SendResult.AddressGone gone:
                await unreachable.MarkAsync(conversation);
                Fail(all.Where(other => other.Status == OutboxStatus.Pending), gone.Reason);
                return null;
            case SendResult.Rejected rejected:
                Log.Rejected(logger, conversation.Id, message.Id, rejected.Reason);
                Fail([message], rejected.Reason);
                return null;
            default:
                Log.GivenUp(logger, conversation.Id, message.Id);
                Fail([message], "given up");
                return null;
        }
    }

    private async Task<SendResult> AskAsync(Conversation conversation, IChannelSender sender, OutboxEntry message)
    {
        try
        {
            return await sender.SendAsync(conversation, message, CancellationToken.None);
        }
        catch (Exception exception)
        {
            Log.SenderThrew(logger, exception, conversation.Id, message.Id);
            return new SendResult.Later(AfterSurprise * message.Attempts, exception.GetType().Name);
        }
    }

    private static void Fail(IEnumerable<OutboxEntry> messages, string reason)
    {
        foreach (var message in messages)
        {
            message.Status = OutboxStatus.Failed;
            message.LastError =
                reason.Length <= OutboxEntry.MaxErrorLength ? reason : reason[..OutboxEntry.MaxErrorLength];
        }
    }

    private async Task<bool> HoldsLeaseAsync(Conversation conversation) =>
        conversation.LeaseUntil - clock.GetUtcNow() > LeaseForOneMessage
        || await claims.RenewAsync(conversation, CancellationToken.None);

    private async Task<SendingOutcome> WaitAsync(
        Conversation conversation,
        List<OutboxEntry> tried,
        DateTimeOffset wakeAt
    )
    {
        await patience.KeepAsync(
            conversation,
            () => release.LaterAsync(conversation, tried, wakeAt, CancellationToken.None)
        );
        return SendingOutcome.Waiting;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The lease of conversation {ConversationId} was lost before sending.")]
        public static partial void LeaseLost(ILogger logger, Guid conversationId);

        [LoggerMessage(LogLevel.Error, "Conversation {ConversationId}: the channel refused message {Id}: {Reason}")]
        public static partial void Rejected(ILogger logger, Guid conversationId, Guid id, string reason);

        [LoggerMessage(
            LogLevel.Error,
            "Conversation {ConversationId}: message {Id} could not be sent and is given up."
        )]
        public static partial void GivenUp(ILogger logger, Guid conversationId, Guid id);

        [LoggerMessage(LogLevel.Error, "Conversation {ConversationId}: sending message {Id} threw.")]
        public static partial void SenderThrew(ILogger logger, Exception exception, Guid conversationId, Guid id);
    }
}

internal enum SendingOutcome
{
    /// <summary>Everything is said and nothing waits.</summary>
    Finished,

    /// <summary>Everything is said, and the next message waits.</summary>
    GoesOn,

    /// <summary>The channel, or another worker, has to be waited for.</summary>
    Waiting,
}
