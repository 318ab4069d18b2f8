using Diary.Dialogs.Schema;
using Diary.TelegramSimulator.Updates;
using Diary.Testing.Databases;

namespace Diary.Bot.Host.Channels.Telegram;

public sealed class TelegramPollingTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task What_people_write_is_in_the_inbox_in_order(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var driver = await TelegramDriver.StartAsync(TelegramMode.Polling, database);
        var mama = driver.Telegram.User("Мама");

        await mama.SendAsync("/start");
        await mama.SendAsync("что задали?");

        var entries = await driver.InboxAsync(2);
        Assert.Equal(["/start", "что задали?"], entries.Select(entry => ActivityJson.Read(entry.Activity).Text));
        Assert.Equal(entries[0].ConversationId, entries[1].ConversationId);
        await UntilConfirmedAsync(driver);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_same_update_five_times_is_one_entry(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var driver = await TelegramDriver.StartAsync(TelegramMode.Polling, database);
        var mama = driver.Telegram.User("Мама");
        var update = await mama.SendAsync("что задали?");
        Assert.Single(await driver.InboxAsync(1));

        await RedeliverAsync(driver, update, 5);
        await mama.SendAsync("и ещё");

        Assert.Equal(2, (await driver.InboxAsync(2)).Count);
        await UntilConfirmedAsync(driver);
        Assert.Equal(2, (await driver.InboxAsync()).Count);
    }

    [Fact]
    public async Task Nothing_is_confirmed_before_it_is_kept()
    {
        var kept = new Kept { IsAway = true };
        await using var driver = await TelegramDriver.StartAsync(TelegramMode.Polling, keep: kept.KeepAsync);
        var mama = driver.Telegram.User("Мама");

        await mama.SendAsync("что задали?");
        await UntilAsync(() => kept.Tries >= 2);
        Assert.Single(driver.Telegram.PendingUpdates);
        Assert.Equal(TelegramState.Waiting, driver.Condition.State);

        kept.IsAway = false;
        await UntilConfirmedAsync(driver);
        Assert.Equal("что задали?", ActivityJson.Read(Assert.Single(kept.Activities).Activity).Text);
        Assert.Equal(TelegramState.Running, driver.Condition.State);
    }

    [Fact]
    public async Task What_was_kept_but_not_confirmed_comes_again_under_the_same_key()
    {
        var kept = new Kept { LosesItsAnswer = true };
        await using var driver = await TelegramDriver.StartAsync(TelegramMode.Polling, keep: kept.KeepAsync);

        await driver.Telegram.User("Мама").SendAsync("что задали?");

        await UntilConfirmedAsync(driver);
        Assert.Equal(2, kept.Activities.Count);
        Assert.Single(kept.Activities.Distinct());
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_does_not_hold_up_the_next()
    {
        var kept = new Kept();
        await using var driver = await TelegramDriver.StartAsync(TelegramMode.Polling, keep: kept.KeepAsync);
        var mama = driver.Telegram.User("Мама");
        var update = await mama.SendAsync("раз");
        await UntilConfirmedAsync(driver);
        var broken = Renumbered(update, update.Id + 100);
        broken.Json["message"] = "not an object";

        await RedeliverAsync(driver, broken);
        await RedeliverAsync(driver, Renumbered(update, update.Id + 101));

        await UntilAsync(() => kept.Activities.Count == 2);
        await UntilConfirmedAsync(driver);
        Assert.Contains(driver.Log.All, line => line.Contains("cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_webhook_set_before_is_taken_away()
    {
        var kept = new Kept();
        await using var driver = await TelegramDriver.StartAsync(TelegramMode.Polling, keep: kept.KeepAsync);

        await driver.Telegram.CalledAsync(calls => calls.Any(call => call.Method == "getUpdates"));

        var methods = driver.Telegram.Calls.Select(call => call.Method).ToList();
        Assert.InRange(methods.IndexOf("deleteWebhook"), 0, methods.IndexOf("getUpdates"));
    }

    [Fact]
    public async Task Another_program_with_the_same_token_is_named_and_outlasted()
    {
        var kept = new Kept();
        await using var driver = await TelegramDriver.StartAsync(TelegramMode.Polling, keep: kept.KeepAsync);
        var mama = driver.Telegram.User("Мама");
        driver.Telegram.Faults.Refuse(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            method: "getUpdates"
        );

        await UntilAsync(() => driver.Condition.State == TelegramState.Conflict);
        await mama.SendAsync("раз");

        await UntilAsync(() => kept.Activities.Count == 1);
        Assert.Contains(driver.Log.All, line => line.Contains("Another program", StringComparison.Ordinal));
        Assert.Equal(TelegramState.Running, driver.Condition.State);
    }

    [Fact]
    public async Task A_token_that_telegram_does_not_know_is_said_plainly()
    {
        await using var driver = await TelegramDriver.StartAsync(
            TelegramMode.Polling,
            keep: new Kept().KeepAsync,
            isStarted: false
        );
        driver.Telegram.Faults.Refuse(401, "Unauthorized", times: 100);
        await driver.App.StartAsync(TestContext.Current.CancellationToken);

        await UntilAsync(() => driver.Condition.State == TelegramState.Unauthorized);

        Assert.Contains(driver.Log.All, line => line.Contains("@BotFather", StringComparison.Ordinal));
        Assert.DoesNotContain(driver.Log.All, line => line.Contains(driver.Telegram.Token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    public async Task Errors_of_the_server_are_outlasted(int status)
    {
        var kept = new Kept();
        await using var driver = await TelegramDriver.StartAsync(TelegramMode.Polling, keep: kept.KeepAsync);
        driver.Telegram.Faults.ServerError(status: status, method: "getUpdates");
        driver.Telegram.Faults.DropRequests(method: "getUpdates");

        await driver.Telegram.User("Мама").SendAsync("раз");

        await UntilAsync(() => kept.Activities.Count == 1);
        await UntilConfirmedAsync(driver);
    }

    private static SimulatedUpdate Renumbered(SimulatedUpdate update, long id)
    {
        var json = update.Json.DeepClone().AsObject();
        json["update_id"] = id;
        return update with { Id = id, Json = json };
    }

    private static Task<IReadOnlyList<int>> RedeliverAsync(
        TelegramDriver driver,
        SimulatedUpdate update,
        int times = 1
    ) => driver.Telegram.RedeliverAsync(update, times, TestContext.Current.CancellationToken);

    private static Task UntilConfirmedAsync(TelegramDriver driver) =>
        UntilAsync(() => driver.Telegram.PendingUpdates.Count == 0);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            Assert.True(tries < 1000, "It did not come to that.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
