using System.Globalization;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Our bot on one Bot API server: the clients that speak for it, who it is, and how it fares.</summary>
public sealed class TelegramBot(IHttpClientFactory http, IOptions<TelegramOptions> options) : IDisposable
{
    internal const string SendingClient = "telegram";
    internal const string PollingClient = "telegram-polling";

    private readonly Lazy<ITelegramBotClient> _client = new(() => Create(http, options.Value, SendingClient));
    private readonly Lazy<ITelegramBotClient> _poller = new(() => Create(http, options.Value, PollingClient));
    private readonly SemaphoreSlim _introduction = new(1, 1);
    private volatile TelegramIdentity? _identity;

    public TelegramOptions Options => options.Value;

    /// <summary>For everything but waiting for updates.</summary>
    public ITelegramBotClient Client => _client.Value;

    /// <summary>For requests that wait for updates: it has the patience, and no send stands behind it.</summary>
    internal ITelegramBotClient Poller => _poller.Value;

    /// <summary>How the bot gets along with its server, for health and the doctor.</summary>
    public TelegramCondition Condition { get; internal set; } = new(TelegramState.Starting);

    /// <summary>Who our bot is: asked once, remembered.</summary>
    public async Task<TelegramIdentity> GetIdentityAsync(CancellationToken cancellationToken)
    {
        if (_identity is { } known)
        {
            return known;
        }

        await _introduction.WaitAsync(cancellationToken);
        try
        {
            return _identity ??= await AskAsync(cancellationToken);
        }
        finally
        {
            _introduction.Release();
        }
    }

    public void Dispose() => _introduction.Dispose();

    private async Task<TelegramIdentity> AskAsync(CancellationToken cancellationToken)
    {
        var me = await Client.GetMe(cancellationToken);
        return new TelegramIdentity(me.Id, me.Username ?? me.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <remarks>The library would sleep through a 429 by itself, with a worker asleep in it: here nobody sleeps.</remarks>
    private static TelegramBotClient Create(IHttpClientFactory http, TelegramOptions options, string name)
    {
        var token = options.Token ?? throw new InvalidOperationException("Telegram:Token is missing.");
        var server =
            options.ApiUrl == TelegramOptions.PublicApi ? null : options.ApiUrl.GetLeftPart(UriPartial.Authority);
        var settings = new TelegramBotClientOptions(token, server) { RetryThreshold = 0, RetryCount = 0 };
        return new TelegramBotClient(settings, http.CreateClient(name));
    }
}
