using System.Net;
using System.Text;
using Diary.Testing.Databases;

namespace Diary.Bot.Host.Channels.Telegram;

public sealed class TelegramWebhookTests
{
    private const string Words = "\"text\":\"да\"";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_same_update_five_times_is_one_entry_and_five_times_200(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var driver = await TelegramDriver.StartAsync(TelegramMode.Webhook, database);
        var mama = driver.Telegram.User("Мама");
        await driver.Telegram.CalledAsync(calls => calls.Any(call => call is { Method: "setWebhook", Status: 200 }));

        var update = await mama.SendAsync("что задали?");
        var statuses = await driver.Telegram.RedeliverAsync(update, 5, TestContext.Current.CancellationToken);

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Single(await driver.InboxAsync(1));
    }

    [Fact]
    public async Task Telegram_is_told_where_to_deliver_what_and_with_which_secret()
    {
        await using var driver = await Driver(new Kept());

        await driver.Telegram.CalledAsync(calls => calls.Any(call => call.Method == "setWebhook"));

        var fields = driver.Telegram.Calls.First(call => call.Method == "setWebhook").Fields;
        Assert.Equal($"{driver.Address}/telegram/webhook", fields["url"]!.GetValue<string>());
        Assert.Equal(TelegramDriver.Secret, fields["secret_token"]!.GetValue<string>());
        Assert.Equal(
            ["message", "edited_message", "callback_query", "my_chat_member"],
            fields["allowed_updates"]!.AsArray().Select(kind => kind!.GetValue<string>())
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-secret-of-the-testz")]
    [InlineData("a-secret-of-the-tests-and-more")]
    public async Task Without_the_secret_nothing_is_even_read(string? secret)
    {
        var kept = new Kept();
        await using var driver = await Driver(kept);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(driver, UpdateJson.Message(Words), secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(driver, "rubbish", secret));
        Assert.Empty(kept.Activities);
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"update_id\":1")]
    public async Task Rubbish_is_400(string body)
    {
        await using var driver = await Driver(new Kept());

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(driver, body));
    }

    [Fact]
    public async Task What_is_nested_ten_thousand_deep_is_400()
    {
        await using var driver = await Driver(new Kept());
        var nested = "{\"update_id\":1,\"message\":" + new string('[', 10_000) + new string(']', 10_000) + "}";

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(driver, nested));
    }

    [Fact]
    public async Task More_than_a_megabyte_is_413()
    {
        await using var driver = await Driver(new Kept());
        var large = UpdateJson.Message($"\"text\":\"{new string('a', 1024 * 1024)}\"");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(driver, large));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(driver, large, isChunked: true));
    }

    [Theory]
    [InlineData("""{"update_id":1,"something_new":{"id":1}}""")]
    [InlineData("""{"update_id":1,"message":"not an object"}""")]
    [InlineData("""{"update_id":1,"update_id":1,"message":7}""")]
    public async Task What_this_bot_does_not_know_is_200_and_left(string update)
    {
        var kept = new Kept();
        await using var driver = await Driver(kept);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(driver, update));
        Assert.Empty(kept.Activities);
    }

    [Fact]
    public async Task While_the_database_is_away_it_is_503_with_the_time_to_come_back()
    {
        var kept = new Kept { IsAway = true };
        await using var driver = await Driver(kept);
        using var client = new HttpClient();
        using var request = Request(driver, UpdateJson.Message(Words), TelegramDriver.Secret);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        kept.IsAway = false;
        Assert.Equal(HttpStatusCode.OK, await PostAsync(driver, UpdateJson.Message(Words)));
        Assert.Single(kept.Activities);
    }

    private static Task<TelegramDriver> Driver(Kept kept) =>
        TelegramDriver.StartAsync(TelegramMode.Webhook, keep: kept.KeepAsync);

    private static async Task<HttpStatusCode> PostAsync(
        TelegramDriver driver,
        string body,
        string? secret = TelegramDriver.Secret,
        bool isChunked = false
    )
    {
        using var client = new HttpClient();
        using var request = Request(driver, body, secret);
        request.Headers.TransferEncodingChunked = isChunked;
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Request(TelegramDriver driver, string body, string? secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{driver.Address}/telegram/webhook")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return request;
    }
}
