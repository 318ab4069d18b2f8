using System.Collections.Concurrent;

namespace Diary.Benchmarks.Load;

/// <summary>The host's webhook, over as many connections as there are deliveries under way.</summary>
internal sealed class Webhook(Uri host) : IDisposable
{
    private readonly ConcurrentBag<WebhookConnection> _idle = [];

    public async Task DeliverAsync(string update)
    {
        var connection = _idle.TryTake(out var idle) ? idle : await WebhookConnection.OpenAsync(host);
        var status = await connection.PostAsync(update);
        _idle.Add(connection);
        if (status != 200)
        {
            throw new InvalidOperationException($"The webhook answered {status}.");
        }
    }

    public void Dispose()
    {
        foreach (var connection in _idle)
        {
            connection.Dispose();
        }
    }
}
