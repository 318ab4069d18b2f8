using Telegram.Bot;
using Xunit;

namespace Diary.TelegramSimulator.Webhooks;

public sealed class WebhookTests()
    : SimulatorTest(
        new SimulatorOptions
        {
            Webhook = new WebhookPatience
            {
                FirstRetryAfter = TimeSpan.FromMilliseconds(5),
                AnswerWithin = TimeSpan.FromSeconds(5),
            },
        }
    )
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Updates_come_in_order_with_the_secret()
    {
        await using var bot = await BotUnderWebhook.StartAsync();
        await Bot.SetWebhook(bot.Url, secretToken: "very_secret", cancellationToken: Stop);
        var mama = Telegram.User("Мама");

        foreach (var word in (string[])["раз", "два", "три"])
        {
            await mama.SendAsync(word);
        }

        await Telegram.DeliveredAsync(Patience);
        Assert.Equal(["раз", "два", "три"], bot.Texts);
        Assert.All(bot.Secrets, secret => Assert.Equal("very_secret", secret));
    }

    [Fact]
    public async Task What_was_refused_comes_again_before_what_follows()
    {
        await using var bot = await BotUnderWebhook.StartAsync();
        var refusals = 2;
        bot.Answer = _ => Task.FromResult(Interlocked.Decrement(ref refusals) >= 0 ? 500 : 200);
        await Bot.SetWebhook(bot.Url, cancellationToken: Stop);
        var mama = Telegram.User("Мама");

        await mama.SendAsync("раз");
        await mama.SendAsync("два");

        await Telegram.DeliveredAsync(Patience);
        Assert.Equal(["раз", "раз", "раз", "два"], bot.Texts);
        Assert.Contains("500", (await Bot.GetWebhookInfo(Stop)).LastErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stuck_chat_does_not_hold_the_others()
    {
        await using var bot = await BotUnderWebhook.StartAsync();
        var papaWasHeard = new TaskCompletionSource();
        bot.Answer = async text =>
        {
            if (text == "мама")
            {
                await papaWasHeard.Task.WaitAsync(Patience);
            }
            else
            {
                papaWasHeard.SetResult();
            }
            return 200;
        };
        await Bot.SetWebhook(bot.Url, cancellationToken: Stop);

        await Telegram.User("Мама").SendAsync("мама");
        await Telegram.User("Папа").SendAsync("папа");

        await Telegram.DeliveredAsync(Patience);
        Assert.Equal(["мама", "папа"], bot.Texts.Order());
    }

    [Fact]
    public async Task No_more_connections_are_made_than_the_bot_allows()
    {
        await using var bot = await BotUnderWebhook.StartAsync();
        var (now, most) = (0, 0);
        bot.Answer = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            return 200;
        };
        await Bot.SetWebhook(bot.Url, maxConnections: 1, cancellationToken: Stop);

        for (var person = 0; person < 20; person++)
        {
            await Telegram.User($"Родитель {person}").SendAsync("привет");
        }

        await Telegram.DeliveredAsync(Patience);
        Assert.Equal((20, 1), (bot.Texts.Count, most));
    }

    [Fact]
    public async Task The_same_update_can_come_many_times_at_once()
    {
        await using var bot = await BotUnderWebhook.StartAsync();
        await Bot.SetWebhook(bot.Url, cancellationToken: Stop);
        var said = await Telegram.User("Мама").SendAsync("привет");
        await Telegram.DeliveredAsync(Patience);

        var statuses = await Telegram.RedeliverAsync(said, times: 100, Stop);

        Assert.Equal(Enumerable.Repeat(200, 100), statuses);
        Assert.Equal(101, bot.Texts.Count);
    }

    [Fact]
    public async Task What_a_dead_bot_missed_waits_for_the_next_webhook()
    {
        var dead = await BotUnderWebhook.StartAsync();
        await Bot.SetWebhook(dead.Url, cancellationToken: Stop);
        await dead.DisposeAsync();
        await Telegram.User("Мама").SendAsync("алло");
        Assert.Equal(1, (await Bot.GetWebhookInfo(Stop)).PendingUpdateCount);

        await using var alive = await BotUnderWebhook.StartAsync();
        await Bot.SetWebhook(alive.Url, cancellationToken: Stop);

        await Telegram.DeliveredAsync(Patience);
        Assert.Equal(["алло"], alive.Texts);
    }

    [Fact]
    public async Task A_secret_is_made_of_plain_letters() =>
        Assert.Contains(
            "secret token contains unallowed characters",
            await WhyRefused(
                Bot.SetWebhook("https://school.example/hook", secretToken: "не секрет", cancellationToken: Stop)
            ),
            StringComparison.Ordinal
        );
}
