using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Diary.Bot.Host.Files;

/// <summary>As much of an S3 store as keeping files takes: one bucket, objects put, got, looked at and deleted.</summary>
internal sealed class FakeS3 : IAsyncDisposable
{
    private const string NoSuchKey =
        "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code><Message>None</Message></Error>";

    private readonly WebApplication _app;

    private FakeS3(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, (byte[] Content, DateTimeOffset At)> Objects { get; } = [];

    public ConcurrentQueue<string> Signatures { get; } = [];

    public Uri Address => new(_app.Urls.Single());

    public static async Task<FakeS3> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        var store = new FakeS3(app);
        app.Run(store.AnswerAsync);
        await app.StartAsync();
        return store;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Signatures.Enqueue(http.Request.Headers.Authorization.ToString());
        var key = http.Request.Path.Value!;
        switch (http.Request.Method)
        {
            case "PUT":
                using (var body = new MemoryStream())
                {
                    await http.Request.Body.CopyToAsync(body);
                    Objects[key] = (body.ToArray(), DateTimeOffset.UnixEpoch.AddDays(20_000));
                }

                http.Response.Headers.ETag = Tag(key);
                break;
            case "DELETE":
                Objects.TryRemove(key, out _);
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                await GiveAsync(http, key);
                break;
        }
    }

    private async Task GiveAsync(HttpContext http, string key)
    {
        if (!Objects.TryGetValue(key, out var found))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            http.Response.ContentType = "application/xml";
            if (http.Request.Method != "HEAD")
            {
                await http.Response.WriteAsync(NoSuchKey);
            }

            return;
        }

        http.Response.Headers.ETag = Tag(key);
        http.Response.Headers.LastModified = found.At.ToString("R");
        http.Response.ContentLength = found.Content.Length;
        if (http.Request.Method != "HEAD")
        {
            await http.Response.Body.WriteAsync(found.Content);
        }
    }

    /// <summary>With the dash of an object that came in parts: then it is no hash that clients could check.</summary>
    private string Tag(string key) => $"\"{Convert.ToHexStringLower(SHA256.HashData(Objects[key].Content))[..32]}-1\"";
}
