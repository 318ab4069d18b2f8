using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Xunit;

namespace Diary.TelegramSimulator;

/// <summary>A fresh Telegram, and the real client library connected to it.</summary>
public abstract class SimulatorTest(SimulatorOptions? options = null) : IAsyncLifetime
{
    private HttpClient _http = null!;

    protected SimulatedTelegram Telegram { get; private set; } = null!;

    protected TelegramBotClient Bot { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Telegram = await SimulatedTelegram.StartAsync(options);
        _http = new HttpClient();
        Bot = NewClient();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Telegram.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected TelegramBotClient NewClient() =>
        new(new TelegramBotClientOptions(Telegram.Token, Telegram.ApiUrl) { RetryThreshold = 0 }, _http);

    /// <summary>Calls the Bot API with a body of one's own making.</summary>
    protected async Task<string> PostAsync(string method, HttpContent? body = null)
    {
        using var response = await _http.PostAsync($"{Telegram.ApiUrl}/bot{Telegram.Token}/{method}", body, Stop);
        return await response.Content.ReadAsStringAsync(Stop);
    }

    protected static async Task<ApiRequestException> RefusalOf(Task call) =>
        await Assert.ThrowsAsync<ApiRequestException>(() => call);

    protected static async Task<string> WhyRefused(Task call) => (await RefusalOf(call)).Message;
}
