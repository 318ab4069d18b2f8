namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>The section <c>Telegram</c> of the configuration.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Telegram";

    public const string WebhookPath = "/telegram/webhook";

    public static readonly Uri PublicApi = new("https://api.telegram.org");

    /// <summary>Left out, it is <see cref="TelegramMode.Polling"/> as soon as there is a token.</summary>
    public TelegramMode? Mode { get; set; }

    /// <summary>What BotFather gave. A secret: it is never written to a log.</summary>
    public string? Token { get; set; }

    /// <summary>Another address than Telegram's own for a local Bot API server.</summary>
    public Uri ApiUrl { get; set; } = PublicApi;

    /// <summary>Where the world sees this host; webhook mode needs it.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>What Telegram says with every update so that we know it is Telegram.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>How many updates Telegram may deliver at once in webhook mode.</summary>
    public int WebhookConnections { get; set; } = 40;

    /// <summary>How long one request waits for updates in polling mode.</summary>
    public TimeSpan PollingTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public TelegramMode ModeInForce =>
        Mode ?? (string.IsNullOrWhiteSpace(Token) ? TelegramMode.Off : TelegramMode.Polling);

    internal Uri WebhookUrl =>
        new(PublicUrl ?? throw new InvalidOperationException("Telegram:PublicUrl is missing."), WebhookPath);
}

public enum TelegramMode
{
    Off,
    Polling,
    Webhook,
}
