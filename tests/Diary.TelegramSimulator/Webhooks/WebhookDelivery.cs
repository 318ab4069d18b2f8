using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Updates;

namespace Diary.TelegramSimulator.Webhooks;

/// <summary>
/// Posts updates to the bot: those of one chat strictly one after another, chats side by side; what was not taken is
/// sent again, later and later, and blocks its chat meanwhile.
/// </summary>
internal sealed class WebhookDelivery(UpdateQueue queue, WebhookPatience patience, TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<long> _busyChats = [];
    private readonly HttpClient _http = new() { Timeout = patience.AnswerWithin };
    private CancellationTokenSource _stop = new();
    private SemaphoreSlim _connections = new(1);
    private WebhookError? _lastError;

    public WebhookSettings? Settings { get; private set; }

    public JsonNode Set(BotCall call)
    {
        var settings = WebhookSettings.Read(call);
        queue.Allow(call.Items("allowed_updates"));
        Use(settings, call.Flag("drop_pending_updates"));
        return true;
    }

    public JsonNode Delete(BotCall call)
    {
        Use(null, call.Flag("drop_pending_updates"));
        return true;
    }

    public JsonNode Info() => WebhookSettings.Info(Settings, queue.PendingCount, _lastError, queue.Allowed);

    public void Dispose()
    {
        lock (_gate)
        {
            Settings = null;
            _stop.Cancel();
        }
        _http.Dispose();
    }

    /// <summary>An update has come for a chat: delivers it, unless it waits its turn behind another.</summary>
    public void Deliver(long chat)
    {
        lock (_gate)
        {
            if (Settings is { } settings && _busyChats.Add(chat))
            {
                _ = DeliverChatAsync(chat, settings, _connections, _stop.Token);
            }
        }
    }

    public async Task<int> PostAsync(
        WebhookSettings settings,
        SimulatedUpdate update,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url);
        request.Content = new StringContent(
            update.Json.ToJsonString(),
            Encoding.UTF8,
            new MediaTypeHeaderValue("application/json")
        );
        if (settings.Secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", settings.Secret);
        }
        using var response = await _http.SendAsync(request, cancellationToken);
        return (int)response.StatusCode;
    }

    private void Use(WebhookSettings? settings, bool dropPending)
    {
        lock (_gate)
        {
            _stop.Cancel();
            _stop = new CancellationTokenSource();
            _busyChats.Clear();
            _connections = new SemaphoreSlim(settings?.MaxConnections ?? 1);
            Settings = settings;
            _lastError = null;
        }
        if (dropPending)
        {
            queue.Clear();
        }
        foreach (var chat in queue.Chats())
        {
            Deliver(chat);
        }
    }

    private async Task DeliverChatAsync(
        long chat,
        WebhookSettings settings,
        SemaphoreSlim connections,
        CancellationToken stop
    )
    {
        try
        {
            while (Next(chat, stop) is { } update)
            {
                await DeliverAsync(update, settings, connections, stop);
                queue.Remove(update);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The webhook was taken away: what is pending waits for the next one.
        }
    }

    private SimulatedUpdate? Next(long chat, CancellationToken stop)
    {
        lock (_gate)
        {
            stop.ThrowIfCancellationRequested();
            var next = queue.FirstOf(chat);
            if (next is null)
            {
                _busyChats.Remove(chat);
            }
            return next;
        }
    }

    private async Task DeliverAsync(
        SimulatedUpdate update,
        WebhookSettings settings,
        SemaphoreSlim connections,
        CancellationToken stop
    )
    {
        for (var wait = patience.FirstRetryAfter; ; wait = patience.Longer(wait))
        {
            await connections.WaitAsync(stop);
            string? failure;
            try
            {
                failure = await FailureOfAsync(update, settings, stop);
            }
            finally
            {
                connections.Release();
            }
            if (failure is null)
            {
                return;
            }
            _lastError = new WebhookError(clock.GetUtcNow(), failure);
            await Task.Delay(wait, stop);
        }
    }

    private async Task<string?> FailureOfAsync(SimulatedUpdate update, WebhookSettings settings, CancellationToken stop)
    {
        try
        {
            var status = await PostAsync(settings, update, stop);
            return status is >= 200 and < 300 ? null : $"Wrong response from the webhook: {status}";
        }
        catch (HttpRequestException)
        {
            return "Connection refused";
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return "Read timeout expired";
        }
    }
}
