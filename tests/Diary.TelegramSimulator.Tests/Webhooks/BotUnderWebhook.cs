using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Diary.TelegramSimulator.Webhooks;

/// <summary>A bot's webhook that takes updates as a test tells it to.</summary>
internal sealed class BotUnderWebhook : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string? Text, string? Secret)> _got = new();

    private BotUnderWebhook(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.First()}/telegram/webhook";

    /// <summary>Decides the answer to a text; may wait before.</summary>
    public Func<string, Task<int>> Answer { get; set; } = _ => Task.FromResult(200);

    public IReadOnlyList<string?> Texts => [.. _got.Select(got => got.Text)];

    public IReadOnlyList<string?> Secrets => [.. _got.Select(got => got.Secret)];

    public static async Task<BotUnderWebhook> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1)
        );
        var bot = new BotUnderWebhook(builder.Build());
        bot._app.Run(bot.TakeAsync);
        await bot._app.StartAsync();
        return bot;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var update = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var text = update!["message"]!["text"]!.GetValue<string>();
        _got.Enqueue((text, context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]));
        context.Response.StatusCode = await Answer(text);
    }
}
