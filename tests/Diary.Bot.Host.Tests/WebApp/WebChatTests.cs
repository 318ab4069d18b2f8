using Diary.Bot.Host.Channels.DirectLine;

namespace Diary.Bot.Host.WebApp;

/// <summary>The page as people use it: unmodified Web Chat in a real browser, the bot's answers by the real channel.</summary>
[Collection(BrowserTests.Name)]
public sealed class WebChatTests(Chromium chromium)
{
    [Theory]
    [InlineData("ru-RU", false, false)]
    [InlineData("ru-RU", true, false)]
    [InlineData("ru-RU", false, true)]
    [InlineData("ru-RU", true, true)]
    [InlineData("en-US", false, false)]
    [InlineData("en-US", true, true)]
    public async Task A_visitor_is_greeted_asks_and_sees_the_answer(string locale, bool phone, bool dark)
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var page = await WebChatPage.OpenAsync(
            chromium.Browser,
            host.Address,
            new WebChatLook(locale, phone, dark)
        );

        var russian = locale == "ru-RU";
        await page.SeeAsync(russian ? "Здравствуйте" : "Hello");
        Assert.Equal(3, (await page.ButtonsAsync()).Count);
        await page.ShootAsync($"greeting-{locale}-{phone}-{dark}");

        await page.SayAsync(russian ? "что задали на завтра?" : "what is the homework for tomorrow?");
        await page.SeeAsync(russian ? "Упражнение 118" : "Exercise 118");
        await page.ShootAsync($"answer-{locale}-{phone}-{dark}");

        Assert.Empty(page.Complaints);
        Assert.Empty(page.ForeignRequests);
    }

    [Fact]
    public async Task A_pressed_button_shows_its_title_and_the_bot_gets_its_value()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var page = await OpenAsync(host.Address);

        await page.PressAsync("Задания на завтра");

        await page.SeeAsync("Нажато: homework/tomorrow");
        await page.ShootAsync("pressed");
        Assert.Equal(1, await page.CountAsync("Задания на завтра"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_file_is_sent_and_the_bot_gets_it()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var page = await OpenAsync(host.Address);
        var file = Path.Combine(Directory.CreateTempSubdirectory("diary-upload-").FullName, "заметка.txt");
        await File.WriteAllTextAsync(file, "болеем до среды", TestContext.Current.CancellationToken);

        await page.AttachAsync(file);

        await page.SeeAsync("Получено: заметка.txt (text/plain)");
        await page.ShootAsync("upload");
        Assert.Empty(page.Complaints);
        Assert.Empty(page.ForeignRequests);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task After_a_reload_the_history_is_there_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var page = await OpenAsync(host.Address);
        await page.SayAsync("привет");
        await page.SeeAsync("Вы сказали: привет");
        host.Clock.Advance(TimeSpan.FromDays(3));

        await page.ReloadAsync();

        await page.SeeAsync("Вы сказали: привет");
        Assert.Equal(1, await page.CountAsync("Здравствуйте"));
        Assert.Equal(1, await page.CountAsync("Вы сказали: привет"));
        await page.SayAsync("это снова я");
        await page.SeeAsync("Вы сказали: это снова я");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_connection_is_lost_and_comes_back_with_what_was_missed()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var proxy = new CuttableProxy(host.Address);
        await using var page = await OpenAsync(proxy.Address);
        await page.SayAsync("раз");
        await page.SeeAsync("Вы сказали: раз");

        proxy.Cut();
        await page.Page.WaitForTimeoutAsync(500);
        proxy.Mend();
        await page.SayAsync("два");

        await page.SeeAsync("Вы сказали: два");
        Assert.Equal(1, await page.CountAsync("Вы сказали: раз"));
        Assert.Empty(page.ForeignRequests);
    }

    [Fact]
    public async Task A_token_that_expired_while_the_lid_was_closed_is_no_trouble()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var proxy = new CuttableProxy(host.Address);
        await using var page = await OpenAsync(proxy.Address);
        await page.SayAsync("раз");
        await page.SeeAsync("Вы сказали: раз");

        proxy.Cut();
        host.Clock.Advance(TimeSpan.FromHours(2));
        proxy.Mend();

        await page.Page.Locator("#chat > div").Nth(0).WaitForAsync();
        await page.Page.WaitForTimeoutAsync(6_000);
        await page.SayAsync("два");
        await page.SeeAsync("Вы сказали: два");
        Assert.Equal(1, await page.CountAsync("Вы сказали: раз"));
    }

    [Fact]
    public async Task Who_leaves_a_shared_computer_leaves_nothing_behind()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var page = await OpenAsync(host.Address);
        await page.SayAsync("тайна");
        await page.SeeAsync("Вы сказали: тайна");

        await page.LeaveAsync();
        await page.ForgetsAsync("тайна");
        await page.SeeAsync("Здравствуйте");
        await page.ReloadAsync();

        await page.SeeAsync("Здравствуйте");
        Assert.Equal(0, await page.CountAsync("тайна"));
    }

    [Fact]
    public async Task Language_and_look_are_switched_in_place_and_remembered()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var page = await OpenAsync(host.Address);

        await page.Page.ClickAsync("#language");
        await page.Page.ClickAsync("#theme");

        foreach (var reload in new[] { false, true })
        {
            if (reload)
            {
                await page.ReloadAsync();
            }

            Assert.Equal("School diary", await page.Page.TitleAsync());
            Assert.Equal("en", await page.Page.GetAttributeAsync("html", "lang"));
            Assert.Equal("dark", await page.Page.GetAttributeAsync("html", "data-shown"));
            await page.Page.Locator("[placeholder='Ask a question']").WaitForAsync();
        }

        await page.SeeAsync("Здравствуйте");
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)><script>alert(1)</script>")]
    [InlineData("[нажми](javascript:alert(1)) **жирно** {{DATE(2026-11-24T00:00:00Z)}}")]
    public async Task What_people_type_is_shown_as_they_typed_it(string text)
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var page = await OpenAsync(host.Address);

        await page.SayAsync(text);

        await page.SeeAsync("Вы сказали: " + text);
        Assert.Empty(page.Complaints);
    }

    private async Task<WebChatPage> OpenAsync(Uri address)
    {
        var page = await WebChatPage.OpenAsync(chromium.Browser, address, new WebChatLook());
        await page.SeeAsync("Здравствуйте");
        return page;
    }
}
