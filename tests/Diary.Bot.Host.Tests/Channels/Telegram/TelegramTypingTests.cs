namespace Diary.Bot.Host.Channels.Telegram;

public sealed class TelegramTypingTests
{
    [Fact]
    public async Task A_person_sees_that_an_answer_is_coming()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var mama = driver.Telegram.User("Мама", hasStarted: true);

        await TypeAsync(driver, $"{mama.Id}");

        var call = Assert.Single(driver.Telegram.Calls);
        Assert.Equal(("sendChatAction", 200), (call.Method, call.Status));
        Assert.Equal("typing", call.Fields["action"]!.GetValue<string>());
    }

    [Fact]
    public async Task It_matters_to_nobody_when_that_fails()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        driver.Telegram.Faults.ServerError();

        await TypeAsync(driver, "7");
        await TypeAsync(driver, "7");
        await driver.TurnTelegramOffAsync();
        await TypeAsync(driver, "7");

        Assert.Equal([500, 400], driver.Telegram.Calls.Select(call => call.Status));
    }

    private static Task TypeAsync(TelegramDriver driver, string key) =>
        driver.Sender.ShowTypingAsync(TelegramDriver.With(key), TestContext.Current.CancellationToken);
}
