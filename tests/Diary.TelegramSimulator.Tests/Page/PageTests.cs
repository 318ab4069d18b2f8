using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace Diary.TelegramSimulator.Page;

public sealed class PageTests : SimulatorTest
{
    [Fact]
    public async Task Somebody_is_added_writes_and_presses_a_button()
    {
        using var browser = NewBrowser();
        var added = await browser.PostAsJsonAsync("/page/people", new { name = "Мама Пети", language = "ru" }, Stop);
        var person = (await added.Content.ReadFromJsonAsync<JsonObject>(Stop))!["id"]!.GetValue<long>();
        await browser.PostAsJsonAsync("/page/say", new { person, text = "привет" }, Stop);
        var button = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Да", "yes"));
        var sent = await Bot.SendMessage(person, "Да?", replyMarkup: button, cancellationToken: Stop);

        await browser.PostAsJsonAsync(
            "/page/press",
            new
            {
                person,
                message = sent.Id,
                row = 0,
                column = 0,
            },
            Stop
        );

        var updates = await Bot.GetUpdates(cancellationToken: Stop);
        Assert.Equal("привет", updates[0].Message!.Text);
        Assert.Equal("yes", updates[1].CallbackQuery!.Data);
        var state = await browser.GetFromJsonAsync<JsonObject>("/page/state", Stop);
        Assert.Equal(
            ["привет", "Да?"],
            state!["people"]![0]!["messages"]!.AsArray().Select(m => m!["text"]!.GetValue<string>())
        );
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/page.js", "text/javascript")]
    [InlineData("/rich.js", "text/javascript")]
    [InlineData("/page.css", "text/css")]
    [InlineData("/chat.css", "text/css")]
    public async Task The_page_runs_no_script_but_its_own(string address, string type)
    {
        using var browser = NewBrowser();

        using var answer = await browser.GetAsync(address, Stop);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(
            "script-src 'self'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_form_of_another_page_is_not_taken()
    {
        using var browser = NewBrowser();
        using var form = new FormUrlEncodedContent([new("name", "Чужой"), new("language", "ru")]);

        using var answer = await browser.PostAsync("/page/people", form, Stop);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Empty(Telegram.Users);
    }

    private HttpClient NewBrowser() => new() { BaseAddress = new Uri(Telegram.ApiUrl) };
}
