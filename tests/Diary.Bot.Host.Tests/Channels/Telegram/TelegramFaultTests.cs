using Diary.Dialogs.Schema;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Bot.Host.Channels.Telegram;

public sealed class TelegramFaultTests
{
    [Fact]
    public async Task After_429_nothing_of_this_token_is_sent_until_the_time_named()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var driver = await TelegramDriver.SendingAsync(clock: clock);
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        var papa = driver.Telegram.User("Папа", hasStarted: true);
        driver.Telegram.Faults.TooManyRequests(retryAfterSeconds: 7);

        Assert.Equal(TimeSpan.FromSeconds(7), Later(await driver.SendAsync(mama, "<p>раз</p>")).After);

        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(2), Later(await driver.SendAsync(papa, "<p>два</p>")).After);
        await driver.Sender.ShowTypingAsync(TelegramDriver.With($"{papa.Id}"), TestContext.Current.CancellationToken);
        Assert.Single(driver.Telegram.Calls);

        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<SendResult.Sent>(await driver.SendAsync(papa, "<p>два</p>"));
    }

    [Fact]
    public async Task A_lost_answer_is_an_unknown_outcome()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        driver.Telegram.Faults.LoseAnswers();

        var later = Later(await driver.SendAsync(mama, "<p>раз</p>"));

        Assert.True(later.OutcomeUnknown);
        Assert.Equal("раз", (await mama.NextAsync()).Text);
    }

    [Fact]
    public async Task A_connection_that_was_never_made_is_a_known_outcome()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        await driver.TurnTelegramOffAsync();

        Assert.False(Later(await driver.SendAsync(mama, "<p>раз</p>")).OutcomeUnknown);
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(502, true)]
    [InlineData(503, false)]
    [InlineData(504, true)]
    public async Task An_error_of_the_server_is_for_later(int status, bool outcomeUnknown)
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        driver.Telegram.Faults.ServerError(status: status);

        var later = Later(await driver.SendAsync(mama, "<p>раз</p>"));

        Assert.Equal(outcomeUnknown, later.OutcomeUnknown);
        Assert.InRange(later.After, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_page_of_a_gateway_is_for_later()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        driver.Telegram.Faults.BadGatewayPage();

        Assert.True(Later(await driver.SendAsync(mama, "<p>раз</p>")).OutcomeUnknown);
    }

    [Fact]
    public async Task The_wait_grows_with_the_attempts_to_two_minutes()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        driver.Telegram.Faults.ServerError();
        var entry = TelegramDriver.Says("<p>раз</p>");
        entry.Attempts = 40;

        var later = Later(await driver.SendAsync(mama, entry));

        Assert.InRange(later.After, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_gone()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        await mama.BlockAsync();

        Assert.IsType<SendResult.AddressGone>(await driver.SendAsync(mama, "<p>раз</p>"));
    }

    [Fact]
    public async Task Who_never_wrote_is_gone()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var stranger = driver.Telegram.User("Кто-то");

        Assert.IsType<SendResult.AddressGone>(await driver.SendAsync(stranger, "<p>раз</p>"));
    }

    [Theory]
    [InlineData(403, "Forbidden: user is deactivated", typeof(SendResult.AddressGone))]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", typeof(SendResult.AddressGone))]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat", typeof(SendResult.Rejected))]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", typeof(SendResult.Rejected))]
    [InlineData(401, "Unauthorized", typeof(SendResult.Later))]
    [InlineData(404, "Not Found", typeof(SendResult.Later))]
    public async Task A_refusal_has_its_result(int status, string description, Type result)
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        driver.Telegram.Faults.Refuse(status, description);

        Assert.IsType(result, await driver.SendAsync(mama, "<p>раз</p>"));
    }

    [Fact]
    public async Task What_a_person_wrote_is_in_no_reason_and_no_log()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        driver.Telegram.Faults.Refuse(400, "Bad Request: inline keyboard button URL 'Петров' is invalid: Петров");

        var rejected = Assert.IsType<SendResult.Rejected>(await driver.SendAsync(mama, "<p>Петров</p>"));

        Assert.Equal("400 Bad Request: inline keyboard button URL", rejected.Reason);
        Assert.DoesNotContain(driver.Log.All, line => line.Contains("Петров", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tags_that_were_not_understood_go_as_plain_text()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        driver.Telegram.Faults.Refuse(
            400,
            "Bad Request: can't parse entities: unsupported start tag",
            method: "sendMessage"
        );

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, "<p><b>Задано</b> &lt;всё&gt;</p>"));

        var message = await mama.NextAsync();
        Assert.Equal("Задано <всё>", message.Text);
        Assert.Empty(message.Entities);
    }

    [Fact]
    public async Task A_topic_that_is_gone_does_not_swallow_the_answer()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        driver.Telegram.Faults.Refuse(400, "Bad Request: message thread not found");

        var result = await driver.Sender.SendAsync(
            TelegramDriver.With($"{mama.Id}/77"),
            TelegramDriver.Says("<p>раз</p>"),
            TestContext.Current.CancellationToken
        );

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal("раз", (await mama.NextAsync()).Text);
    }

    [Fact]
    public async Task An_answer_to_a_button_that_comes_too_late_harms_nothing()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, Notice("12345", "Устарела")));
        Assert.Equal(400, Assert.Single(driver.Telegram.Calls).Status);
    }

    [Fact]
    public async Task An_answer_to_a_button_pops_up_with_at_most_200_characters()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        await driver.SendAsync(mama, "<p>Уроки</p><menu><button value=\"d:1\">завтра</button></menu>");
        var pressed = await mama.PressAsync("завтра");
        var callback = pressed.Json["callback_query"]!["id"]!.GetValue<string>();

        Assert.IsType<SendResult.Sent>(await driver.SendAsync(mama, Notice(callback, new string('я', 300))));

        Assert.Equal(200, (await mama.NextNoticeAsync()).Length);
    }

    [Fact]
    public async Task The_token_is_in_no_log()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);
        driver.Telegram.Faults.LoseAnswers();
        await driver.SendAsync(mama, "<p>раз</p>");
        await driver.SendAsync(mama, "<p>раз</p>");
        await driver.TurnTelegramOffAsync();
        await driver.SendAsync(mama, "<p>раз</p>");

        Assert.DoesNotContain(driver.Log.All, line => line.Contains(driver.Telegram.Token, StringComparison.Ordinal));
    }

    private static SendResult.Later Later(SendResult result) => Assert.IsType<SendResult.Later>(result);

    private static Domain.Conversations.OutboxEntry Notice(string callbackId, string text) =>
        TelegramDriver.Entry(
            new Activity
            {
                Type = ActivityTypes.InvokeResponse,
                ReplyToId = callbackId,
                Text = text,
            }
        );
}
