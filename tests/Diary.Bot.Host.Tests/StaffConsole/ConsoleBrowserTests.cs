using Diary.Bot.Host.WebApp;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;
using Microsoft.Playwright;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>The console in a real browser: the code from the chat, a column by keyboard and by paste, somebody who was faster.</summary>
[Collection(BrowserTests.Name)]
public sealed class ConsoleBrowserTests(Chromium chromium)
{
    private const string Paste =
        "(cell, text) => { const data = new DataTransfer(); data.setData('text', text); "
        + "cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }";

    [Theory]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.PostgreSql, true)]
    public async Task A_teacher_fills_a_column_and_is_told_who_was_faster(DatabaseKind kind, bool isPhone)
    {
        await using var world = await DiaryWorld.CreateAsync(kind);
        await world.StartAsync();
        using var teacher = await world.MeetAsync(Door.WebChat, DemoRole.Teacher);
        var (first, complaints) = await OpenAsync(world, teacher, isPhone);
        var (second, _) = await OpenAsync(world, teacher, isPhone);
        var cells = await EmptyCellsAsync(first);

        await first.Locator(cells[0]).ClickAsync();
        await first.Keyboard.PressAsync("5");
        await first.Keyboard.PressAsync("Enter");
        await first.GetByText("Новых отметок: 1").WaitForAsync();
        await first.Locator(cells[1]).EvaluateAsync(Paste, "4\n3\n5\n");
        await first.GetByText("Новых отметок: 3").WaitForAsync();
        await second.Locator(cells[0]).ClickAsync();
        await second.Keyboard.PressAsync("2");
        await second.Keyboard.PressAsync("Enter");
        await second.GetByText("Теперь стоит: 5").WaitForAsync();

        Assert.Equal("5", await second.Locator(cells[0]).InnerTextAsync());
        Assert.Equal("4", await second.Locator(cells[1]).InnerTextAsync());
        Assert.Empty(complaints);
        await ShootAsync(first, isPhone ? "console-phone" : "console");
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_types_faster_than_the_server_answers_loses_nothing()
    {
        await using var world = await DiaryWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.StartAsync();
        using var teacher = await world.MeetAsync(Door.WebChat, DemoRole.Teacher);
        var (page, complaints) = await OpenAsync(world, teacher, isPhone: false);
        var cells = await EmptyCellsAsync(page);
        var held = new TaskCompletionSource();
        await page.RouteAsync(
            "**/console?*",
            async route =>
            {
                await held.Task;
                await route.ContinueAsync();
            }
        );

        foreach (var cell in cells)
        {
            await page.Locator(cell).ClickAsync();
            await page.Keyboard.PressAsync("5");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".waiting")).ToHaveCountAsync(4);
        held.SetResult();
        await Assertions.Expect(page.Locator(".waiting, #grid input")).ToHaveCountAsync(0);
        await page.UnrouteAllAsync();
        await page.ReloadAsync();

        foreach (var cell in cells)
        {
            Assert.Equal("5", await page.Locator(cell).InnerTextAsync());
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_column_longer_than_the_class_writes_nothing_and_an_outage_keeps_what_was_typed()
    {
        await using var world = await DiaryWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.StartAsync();
        using var teacher = await world.MeetAsync(Door.WebChat, DemoRole.Teacher);
        var (page, _) = await OpenAsync(world, teacher, isPhone: false);
        var cell = (await EmptyCellsAsync(page))[0];

        await page.Locator(cell).EvaluateAsync(Paste, string.Join('\n', Enumerable.Repeat("5", 60)));
        await page.GetByText("длиннее списка").WaitForAsync();
        Assert.Equal("", await page.Locator(cell).InnerTextAsync());
        await page.RouteAsync("**/console?*", route => route.AbortAsync());
        await page.Locator(cell).ClickAsync();
        await page.Keyboard.PressAsync("4");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("сервер не ответил").WaitForAsync();
        Assert.Equal("4", await page.Locator(cell).InnerTextAsync());
        await page.UnrouteAllAsync();
        await page.GetByText("Повторить").ClickAsync();

        await page.GetByText("Новых отметок: 1").WaitForAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>Four under each other in the newest column in which nothing stands yet.</summary>
    private static async Task<string[]> EmptyCellsAsync(IPage page)
    {
        var column = await page.Locator("#grid thead th").CountAsync() - 3;
        var isEmpty = await page.Locator($"#grid td[id$='k{column}']")
            .EvaluateAllAsync<bool[]>("cells => cells.map(cell => !cell.dataset.seen)");
        var first = Enumerable.Range(0, isEmpty.Length - 3).First(row => isEmpty[row..(row + 4)].All(empty => empty));
        return [.. Enumerable.Range(first, 4).Select(row => $"#r{row}k{column}")];
    }

    private async Task<(IPage Page, List<string> Complaints)> OpenAsync(DiaryWorld world, Visitor teacher, bool isPhone)
    {
        var code = ConsoleBrowser.CodeIn((await teacher.AskAsync("код для консоли")).Text);
        var context = await chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                Locale = "ru-RU",
                ColorScheme = isPhone ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = isPhone ? new() { Width = 390, Height = 780 } : new() { Width = 1200, Height = 860 },
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(new Uri(world.Host.Address, "/console").ToString());
        await page.FillAsync("#code", code);
        await page.PressAsync("#code", "Enter");
        await page.Locator("summary", new() { HasText = "9А" }).ClickAsync();
        await page.Locator("details[open] a", new() { HasText = "Алгебра" }).ClickAsync();
        await page.Locator("#grid").WaitForAsync();
        return (page, complaints);
    }

    /// <summary>Pictures are kept only when a folder for them is named.</summary>
    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("WEBCHAT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
