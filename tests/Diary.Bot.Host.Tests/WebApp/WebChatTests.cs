using Diary.Bot.Host.Channels.DirectLine;

namespace Diary.Bot.Host.WebApp;

/// <summary>The page as people use it: unmodified Web Chat in a real browser, the bot's answers by the real channel.</summary>
public sealed class WebChatTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string ScreenshotsVariable = "WEBCHAT_SCREENSHOTS";

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
        await ShootAsync(page, $"greeting-{locale}-{phone}-{dark}");

        await page.SayAsync(russian ? "что задали на завтра?" : "what is the homework for tomorrow?");
        await page.SeeAsync(russian ? "Упражнение 118" : "Exercise 118");
        await ShootAsync(page, $"answer-{locale}-{phone}-{dark}");

        Assert.Empty(page.Complaints);
        Assert.Empty(page.ForeignRequests);
    }

    /// <summary>Pictures are kept only when a folder for them is named.</summary>
    private static async Task ShootAsync(WebChatPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(ScreenshotsVariable) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await page.ScreenshotAsync(Path.Combine(folder, name + ".png"));
        }
    }
}
