using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Schema;
using Diary.TelegramSimulator.Waiting;

namespace Diary.TelegramSimulator.Updates;

/// <summary>getUpdates: one poll at a time; a newer one ends the older with 409, as does a webhook.</summary>
internal sealed class LongPolling(UpdateQueue queue, Func<bool> hasWebhook) : IDisposable
{
    private const int LargestBatch = 100;
    private const int LongestWaitSeconds = 50;
    private readonly Lock _gate = new();
    private readonly Signal _begun = new();
    private CancellationTokenSource? _current;

    private bool IsUnderWay
    {
        get
        {
            lock (_gate)
            {
                return _current is not null;
            }
        }
    }

    /// <summary>Waits until a poll is under way.</summary>
    public Task UnderWayAsync(TimeSpan patience) =>
        _begun.UntilAsync(() => IsUnderWay ? this : null, patience, () => "the bot does not ask for updates.");

    public async Task<JsonNode> GetUpdatesAsync(BotCall call, CancellationToken cancellationToken)
    {
        if (hasWebhook())
        {
            throw ApiRefusal.Conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            );
        }
        queue.Allow(call.Items("allowed_updates"));
        if (call.Whole("offset") is { } offset and not 0)
        {
            queue.Confirm(offset);
        }
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Replace(mine);
        try
        {
            return await WaitAsync(call, mine.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ApiRefusal.Conflict(
                hasWebhook()
                    ? "terminated by setWebhook request"
                    : "terminated by other getUpdates request; make sure that only one bot instance is running"
            );
        }
        finally
        {
            Release(mine);
        }
    }

    /// <summary>Ends the poll under way, as setting a webhook does.</summary>
    public void Terminate() => Replace(null);

    public void Dispose() => Replace(null);

    private async Task<JsonNode> WaitAsync(BotCall call, CancellationToken cancellationToken)
    {
        var limit = (int)Math.Clamp(call.Whole("limit") ?? LargestBatch, 1, LargestBatch);
        var patience = TimeSpan.FromSeconds(Math.Clamp(call.Whole("timeout") ?? 0, 0, LongestWaitSeconds));
        using var deadline = new CancellationTokenSource(patience);
        while (true)
        {
            var changed = queue.Changed.Next;
            if (queue.Take(limit) is { Count: > 0 } batch)
            {
                return new JsonArray([.. batch.Select(update => update.Json.DeepClone())]);
            }
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
            try
            {
                await changed.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new JsonArray();
            }
        }
    }

    private void Replace(CancellationTokenSource? newer)
    {
        lock (_gate)
        {
            _current?.Cancel();
            _current = newer;
        }
        _begun.Ring();
    }

    private void Release(CancellationTokenSource mine)
    {
        lock (_gate)
        {
            if (_current == mine)
            {
                _current = null;
            }
        }
    }
}
