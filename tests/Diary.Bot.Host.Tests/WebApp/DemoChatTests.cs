using Diary.Bot.Host.Channels.Telegram;
using Diary.Bot.Host.Conversations;
using Diary.Testing.Databases;
using Diary.Testing.Hosts;

namespace Diary.Bot.Host.WebApp;

/// <summary>The whole product in a real browser: unmodified Web Chat, the whole host, the demonstration school.</summary>
[Collection(BrowserTests.Name)]
public sealed class DemoChatTests(Chromium chromium, ChatDiaries diaries) : IClassFixture<ChatDiaries>
{
    /// <summary>The picture that the README shows.</summary>
    private const string ForReadme = "chat";

    [Theory]
    [InlineData("ru-RU", true, false, DatabaseKind.Sqlite)]
    [InlineData("ru-RU", false, true, DatabaseKind.PostgreSql)]
    [InlineData("en-US", false, false, DatabaseKind.PostgreSql)]
    [InlineData("en-US", true, true, DatabaseKind.Sqlite)]
    public async Task A_visitor_becomes_a_parent_asks_presses_sends_a_file_and_reloads(
        string locale,
        bool phone,
        bool dark,
        DatabaseKind kind
    )
    {
        var words = locale == "ru-RU" ? Words.Russian : Words.English;
        var world = await diaries.OfAsync(kind);
        await using var page = await OpenAsync(world.Host.Address, new WebChatLook(locale, phone, dark));

        await page.SeeAsync(words.Who);
        Assert.Equal(6, (await page.ButtonsAsync()).Count);
        await page.ShootAsync($"demo-who-{locale}-{phone}-{dark}");
        await page.PressAsync(words.Parent);
        await page.SeeAsync("Анна");
        await page.SayAsync(words.Question);
        await page.SeeAsync("§ 20, контурная карта с. 7");
        await page.SeeAsync("упр. 72, правило на с. 38");
        await page.ShowFromAsync(words.Question);
        await page.ShootAsync(words.IsRussian && phone ? ForReadme : $"demo-answer-{locale}-{phone}-{dark}");
        await page.PressAsync(words.NextDay);
        await page.SeeAsync(words.NextDayInFull);
        await SendFileAsync(page, words.FileTaken);
        await page.ShootAsync($"demo-file-{locale}-{phone}-{dark}");

        await page.ReloadAsync();

        await page.SeeAsync(words.FileTaken);
        Assert.Equal(1, await page.CountAsync("§ 20, контурная карта с. 7"));
        Assert.Equal(1, await page.CountAsync(words.NextDayInFull));
        await page.SayAsync(words.Marks);
        await page.SeeAsync(words.MarksTitle);
        Assert.Empty(page.Complaints);
        Assert.Empty(page.ForeignRequests);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_lost_connection_comes_back_and_nothing_is_missed_or_seen_twice(DatabaseKind kind)
    {
        var words = Words.Russian;
        await using var proxy = new CuttableProxy((await diaries.OfAsync(kind)).Host.Address);
        await using var page = await OpenAsync(proxy.Address, new WebChatLook());
        await page.SeeAsync(words.Who);
        await page.PressAsync(words.Parent);
        await page.SeeAsync("Анна");

        proxy.Cut();
        await page.LosesSocketAsync();
        proxy.Mend();
        await page.SayAsync(words.Question);

        await page.SeeAsync("§ 20, контурная карта с. 7");
        Assert.Equal(1, await page.CountAsync("§ 20, контурная карта с. 7"));
        Assert.Equal(1, await page.CountAsync("Теперь вы — Смирнова"));
        Assert.Empty(page.ForeignRequests);
    }

    private Task<WebChatPage> OpenAsync(Uri address, WebChatLook look) =>
        WebChatPage.OpenAsync(chromium.Browser, address, look);

    private static async Task SendFileAsync(WebChatPage page, string answer)
    {
        var folder = Directory.CreateTempSubdirectory("diary-upload-").FullName;
        var file = Path.Combine(folder, "заявление.txt");
        await File.WriteAllTextAsync(file, "болеем до среды", TestContext.Current.CancellationToken);
        await page.AttachAsync(file);
        await page.SeeAsync(answer);
        Directory.Delete(folder, recursive: true);
    }

    private sealed record Words(
        bool IsRussian,
        string Who,
        string Parent,
        string Question,
        string NextDay,
        string NextDayInFull,
        string FileTaken,
        string Marks,
        string MarksTitle
    )
    {
        public static readonly Words Russian = new(
            true,
            "Кем вы будете?",
            "Родитель двоих",
            "что задали на завтра?",
            "чт 19.11 →",
            "Домашнее задание на четверг, 19 ноября",
            "Получил файл",
            "оценки за неделю",
            "Оценки, 11–17 ноября"
        );

        public static readonly Words English = new(
            false,
            "Who would you like to be?",
            "parent of two",
            "what is the homework for tomorrow?",
            "Thu 19 Nov →",
            "Homework for Thursday, 19 November",
            "I have your file",
            "marks for the week",
            "Marks, 11–17 November"
        );
    }
}

/// <summary>Diaries whose clock runs: a browser orders what was said by the server's times.</summary>
public sealed class ChatDiaries() : Diaries(new DiarySettings { Telegram = TelegramMode.Off, ClockRuns = true });
