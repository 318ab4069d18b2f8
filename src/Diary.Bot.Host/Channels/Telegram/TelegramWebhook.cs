using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// Where Telegram delivers updates. It answers 200 only when the update is committed, or is one nobody needs; anything
/// else makes Telegram deliver it again.
/// </summary>
internal sealed partial class TelegramWebhook(
    IOptions<TelegramOptions> options,
    TelegramIntake intake,
    TimeProvider clock,
    ILogger<TelegramWebhook> logger
)
{
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    public const int MaxBodyLength = 1024 * 1024;

    private const string RetryAfterSeconds = "5";

    /// <summary>Telegram waits a minute; a database that needs this long is away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly byte[] _secret = Digest(options.Value.WebhookSecret);

    public async Task HandleAsync(HttpContext context)
    {
        if (!IsTelegram(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        using var update = Parse(body);
        if (update is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await AcceptAsync(context, update.RootElement);
    }

    private async Task AcceptAsync(HttpContext context, JsonElement update)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        try
        {
            await intake.AcceptAsync([update], stop.Token);
        }
        // Whatever it was, the update is not committed, so it may not be confirmed.
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogNotAccepted(TelegramIntake.NumberOf(update), TelegramFaults.Describe(fault));
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        }
    }

    /// <summary>Digests are compared, so that the time taken tells neither the secret nor its length.</summary>
    private bool IsTelegram(HttpRequest request) =>
        !string.IsNullOrEmpty(options.Value.WebhookSecret)
        && CryptographicOperations.FixedTimeEquals(Digest(request.Headers[SecretHeader].ToString()), _secret);

    private static byte[] Digest(string? secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? ""));

    /// <returns>Null when there is too much of it.</returns>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBodyLength)
        {
            return null;
        }

        var body = new ArrayBufferWriter<byte>(Math.Max(1024, (int)(request.ContentLength ?? 0)));
        while (true)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(1024), cancellationToken);
            if (read == 0)
            {
                return body.WrittenMemory;
            }

            body.Advance(read);
            if (body.WrittenCount > MaxBodyLength)
            {
                return null;
            }
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Telegram update {UpdateId} could not be kept ({Fault}): Telegram will deliver it again"
    )]
    private partial void LogNotAccepted(int updateId, string fault);
}
