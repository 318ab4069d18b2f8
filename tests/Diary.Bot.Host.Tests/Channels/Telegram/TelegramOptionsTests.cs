using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Channels.Telegram;

public sealed class TelegramOptionsTests
{
    private const string Token = "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0";

    [Fact]
    public void Without_a_token_telegram_is_off() => Assert.Equal(TelegramMode.Off, Read().ModeInForce);

    [Fact]
    public void With_a_token_it_polls() => Assert.Equal(TelegramMode.Polling, Read(("Token", Token)).ModeInForce);

    [Fact]
    public void Off_means_off_whatever_else_is_set() =>
        Assert.Equal(TelegramMode.Off, Read(("Mode", "Off"), ("Token", "rubbish")).ModeInForce);

    [Fact]
    public void Polling_without_a_token_says_where_to_get_one() =>
        Assert.Contains("@BotFather", Fault(("Mode", "Polling")));

    [Fact]
    public void A_bad_token_is_not_repeated()
    {
        var fault = Fault(("Token", "123456:oops secret"));

        Assert.Contains("Telegram:Token", fault);
        Assert.DoesNotContain("oops", fault);
    }

    [Theory]
    [InlineData("ftp://api.telegram.org")]
    [InlineData("https://api.telegram.org/bot")]
    [InlineData("api.telegram.org")]
    public void A_bad_address_of_the_server_is_named(string address) =>
        Assert.Contains("Telegram:ApiUrl", Fault(("Token", Token), ("ApiUrl", address)));

    [Fact]
    public void A_webhook_needs_an_address_and_a_secret()
    {
        var fault = Fault(("Token", Token), ("Mode", "Webhook"));

        Assert.Contains("Telegram:PublicUrl", fault);
        Assert.Contains("openssl rand", fault);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("sixteen characters and a space")]
    public void A_bad_secret_is_not_repeated(string secret)
    {
        var fault = Fault(
            ("Token", Token),
            ("Mode", "Webhook"),
            ("PublicUrl", "https://diary.example"),
            ("WebhookSecret", secret)
        );

        Assert.Contains("Telegram:WebhookSecret", fault);
        Assert.DoesNotContain(secret, fault);
    }

    [Fact]
    public void Telegram_itself_delivers_to_https_only_and_a_local_server_to_http_too()
    {
        (string, string?)[] webhook =
        [
            ("Token", Token),
            ("Mode", "Webhook"),
            ("PublicUrl", "http://diary.local:5080"),
            ("WebhookSecret", "0123456789abcdef"),
        ];

        Assert.Contains("Telegram:PublicUrl", Fault(webhook));
        Assert.Equal(TelegramMode.Webhook, Read([.. webhook, ("ApiUrl", "http://127.0.0.1:8081")]).ModeInForce);
    }

    private static string Fault(params (string Key, string? Value)[] settings) =>
        Assert.Throws<OptionsValidationException>(() => Read(settings)).Message;

    private static TelegramOptions Read(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(set => $"Telegram:{set.Key}", set => set.Value))
            .Build();
        using var services = new ServiceCollection().AddTelegram(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<TelegramOptions>>().Value;
    }
}
