using System.Collections.Concurrent;
using Diary.Domain.Conversations;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Delivery;

/// <summary>
/// Carries conversations forward: each one by one worker at a time, many side by side. Woken by the bell, so that nobody
/// waits for a poll.
/// </summary>
internal sealed partial class TurnPump(
    ConversationBell bell,
    HostReadiness readiness,
    HostNumber host,
    ConversationWorker worker,
    IOptions<DeliveryOptions> options,
    ILogger<TurnPump> logger
) : BackgroundService
{
    private readonly ConcurrentDictionary<Guid, bool> _working = new();

    /// <remarks>
    /// Not disposed: it has no handle to give back, and a turn that outlives the shutdown still returns its place.
    /// </remarks>
    private readonly SemaphoreSlim _workers = new(options.Value.Workers);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        bell.Hands = new ConversationHands(host, () => _workers.CurrentCount > 0);
        try
        {
            await foreach (var conversationId in bell.ListenAsync(stoppingToken))
            {
                await StartAsync(conversationId, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            bell.Hands = null;
            Log.Stopping(logger, _working.Count);
        }

        // The turns that are under way finish: the host's shutdown time-out bounds how long.
        for (var free = 0; free < options.Value.Workers; free++)
        {
            await _workers.WaitAsync(CancellationToken.None);
        }
    }

    private async Task StartAsync(Guid conversationId, CancellationToken stoppingToken)
    {
        if (!Begins(conversationId))
        {
            return;
        }

        await _workers.WaitAsync(stoppingToken);
        _ = WorkAsync(conversationId, stoppingToken);
    }

    /// <summary>Who works there already looks again before leaving: true in its place means that there is a reason to.</summary>
    private bool Begins(Guid conversationId)
    {
        while (!_working.TryAdd(conversationId, false))
        {
            if (_working.TryUpdate(conversationId, true, false) || _working.ContainsKey(conversationId))
            {
                return false;
            }

            // It left between the two looks, without having seen the reason.
        }

        return true;
    }

    private async Task WorkAsync(Guid conversationId, CancellationToken stoppingToken)
    {
        try
        {
            await worker.WorkAsync(conversationId, stoppingToken);
        }
        catch (Exception exception)
        {
            // The edge: the rows are untouched or leased, and the sweep brings the conversation back.
            Log.WorkerFailed(logger, exception, conversationId);
        }
        finally
        {
            _workers.Release();
            if (_working.TryRemove(conversationId, out var rungMeanwhile) && rungMeanwhile)
            {
                bell.Ring(conversationId);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Stopping: {Conversations} conversations are finishing their turn.")]
        public static partial void Stopping(ILogger logger, int conversations);

        [LoggerMessage(LogLevel.Error, "The conversation {ConversationId} could not be carried forward.")]
        public static partial void WorkerFailed(ILogger logger, Exception exception, Guid conversationId);
    }
}
