using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Diary.Testing.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Diary.Benchmarks.Load;

/// <summary>
/// A Bot API that takes everything at once and checks nothing: what is measured is the bot. The simulator, which checks
/// everything, would cost as much as the turn.
/// </summary>
internal sealed class StubTelegram : IAsyncDisposable
{
    public const string Token = "123456:TEST-token-of-the-benchmark-bot-000000";

    private static readonly byte[] ChatId = "\"chat_id\":"u8.ToArray();
    private static readonly byte[] Me =
        """{"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"Bench","username":"bench_bot"}}"""u8.ToArray();
    private static readonly byte[] Yes = """{"ok":true,"result":true}"""u8.ToArray();
    private readonly ConcurrentDictionary<long, ConcurrentQueue<Waiting>> _chats = new();
    private readonly WebApplication _server;
    private int _messages;

    private StubTelegram(Uri address)
    {
        Address = address;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, address.Port));
        _server = builder.Build();
        _server.Run(HandleAsync);
    }

    public Uri Address { get; }

    /// <summary>Messages that nobody waited for: an answer too many.</summary>
    public int Unasked { get; private set; }

    public static async Task<StubTelegram> StartAsync()
    {
        var stub = new StubTelegram(new Uri($"http://127.0.0.1:{FreePort.Next()}"));
        await stub._server.StartAsync();
        return stub;
    }

    /// <summary>Completes with the time from <paramref name="since"/> until the next answer to this chat arrives.</summary>
    public Task<TimeSpan> AnswerAsync(long chatId, long since)
    {
        var waiting = new Waiting(since);
        _chats.GetOrAdd(chatId, _ => new ConcurrentQueue<Waiting>()).Enqueue(waiting);
        return waiting.Answer.Task;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var isMessage = path.EndsWith("Message", StringComparison.Ordinal);
        var chatId = await ChatIdAsync(context.Request);
        if (isMessage)
        {
            Deliver(chatId);
        }

        var answer =
            isMessage ? Message(chatId)
            : path.EndsWith("/getMe", StringComparison.Ordinal) ? Me
            : Yes;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }

    private void Deliver(long chatId)
    {
        var now = Stopwatch.GetTimestamp();
        if (_chats.TryGetValue(chatId, out var waiting) && waiting.TryDequeue(out var first))
        {
            first.Answer.TrySetResult(Stopwatch.GetElapsedTime(first.Since, now));
        }
        else
        {
            Unasked++;
        }
    }

    private byte[] Message(long chatId) =>
        Encoding.UTF8.GetBytes(
            $$$"""
            {"ok":true,"result":{"message_id":{{{Interlocked.Increment(ref _messages)}}},"date":1795420000,
            "chat":{"id":{{{chatId}}},"type":"private"} } }
            """
        );

    private static async Task<long> ChatIdAsync(HttpRequest request)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync();
            if (!read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var chatId = Find(read.Buffer);
            reader.AdvanceTo(read.Buffer.End);
            return chatId;
        }
    }

    private static long Find(ReadOnlySequence<byte> body)
    {
        var bytes = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        var at = bytes.IndexOf(ChatId);
        return at >= 0 && Utf8Parser.TryParse(bytes[(at + ChatId.Length)..].TrimStart((byte)'"'), out long id, out _)
            ? id
            : 0;
    }

    private sealed record Waiting(long Since)
    {
        public TaskCompletionSource<TimeSpan> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
