using Microsoft.Playwright;

namespace Diary.Bot.Host.WebApp;

/// <summary>A person at the web chat, in headless Chromium: says, presses, reads. What the browser complained about is kept.</summary>
internal sealed class WebChatPage : IAsyncDisposable
{
    private const string ScreenshotsVariable = "WEBCHAT_SCREENSHOTS";
    private const string OutgoingText = ".webchat__bubble--from-user";
    private const string BotBubble = ".webchat__bubble:not(.webchat__bubble--from-user) .webchat__bubble__content";
    private const string SendBox =
        "[data-testid='send box text area'], .webchat__send-box-text-box__input, .webchat__send-box textarea";
    private const string Buttons = ".webchat__suggested-action";

    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly TaskCompletionSource _socketLost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _complaints = [];
    private readonly List<string> _foreignRequests = [];

    private WebChatPage(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        _address = address;
        Page = page;
        page.SetDefaultTimeout(20_000);
        page.Console += (_, message) => Note(message.Type is "error" ? message.Text : null);
        page.PageError += (_, error) => Note(error);
        page.Request += (_, request) => NoteRequest(request.Url);
        page.WebSocket += (_, socket) =>
        {
            NoteRequest(socket.Url);
            socket.Close += (_, _) => _socketLost.TrySetResult();
        };
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, those of the Content-Security-Policy among them.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public IReadOnlyList<string> ForeignRequests => _foreignRequests;

    public static async Task<WebChatPage> OpenAsync(IBrowser browser, Uri address, WebChatLook look)
    {
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                Locale = look.Locale,
                TimezoneId = "Europe/Moscow",
                ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = look.Phone ? new() { Width = 390, Height = 780 } : new() { Width = 1200, Height = 860 },
                DeviceScaleFactor = look.Phone ? 2 : 1,
                HasTouch = look.Phone,
            }
        );
        var page = new WebChatPage(context, await context.NewPageAsync(), address);
        await page.Page.GotoAsync(address.ToString());
        await page.Page.Locator(SendBox).WaitForAsync();
        return page;
    }

    public async Task SayAsync(string text)
    {
        await Page.Locator(SendBox).FillAsync(text);
        await Page.Locator(SendBox).PressAsync("Enter");
        await Page.Locator(OutgoingText).Filter(new() { HasText = text }).Last.WaitForAsync();
    }

    public Task PressAsync(string title) => Page.Locator(Buttons).Filter(new() { HasText = title }).First.ClickAsync();

    public async Task AttachAsync(string path)
    {
        await Page.Locator("input[type=file]").SetInputFilesAsync(path);
        await Page.Locator(SendBox).PressAsync("Enter");
    }

    /// <summary>Waits until the bot's newest message has these words.</summary>
    public async Task SeeAsync(string words)
    {
        try
        {
            await Page.Locator(BotBubble).Filter(new() { HasText = words }).Last.WaitForAsync();
        }
        catch (TimeoutException)
        {
            var seen = await Page.Locator("body").InnerTextAsync();
            Assert.Fail($"«{words}» was not said. On the page: {seen}\nComplaints: {string.Join("\n", Complaints)}");
        }
    }

    public Task<string> LastBotTextAsync() => Page.Locator(BotBubble).Last.InnerTextAsync();

    public async Task<IReadOnlyList<string>> ButtonsAsync() => await Page.Locator(Buttons).AllInnerTextsAsync();

    /// <summary>How often these words stand in the conversation, whoever said them.</summary>
    public Task<int> CountAsync(string words) =>
        Page.Locator(".webchat__bubble__content").Filter(new() { HasText = words }).CountAsync();

    /// <summary>Waits until these words are gone from the conversation.</summary>
    public Task ForgetsAsync(string words) =>
        Assertions
            .Expect(Page.Locator(".webchat__bubble__content").Filter(new() { HasText = words }))
            .ToHaveCountAsync(0, new() { Timeout = 20_000 });

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await Page.Locator(SendBox).WaitForAsync();
    }

    /// <summary>Leaves the conversation for good, as on a shared computer.</summary>
    public async Task LeaveAsync()
    {
        await Page.ClickAsync("#leave");
        await Page.ClickAsync("#question button[value=leave]");
    }

    /// <summary>Waits until the browser has noticed that its socket is gone.</summary>
    public Task LosesSocketAsync() => _socketLost.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Scrolls so that the newest of what was said with these words stands at the top.</summary>
    public Task ShowFromAsync(string words) =>
        Page.Locator(OutgoingText)
            .Filter(new() { HasText = words })
            .Last.EvaluateAsync("bubble => bubble.scrollIntoView({ block: 'start' })");

    /// <summary>Pictures are kept only when a folder for them is named.</summary>
    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable(ScreenshotsVariable) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await Page.WaitForTimeoutAsync(400);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(string? complaint)
    {
        if (complaint is not null)
        {
            _complaints.Add(complaint);
        }
    }

    private void NoteRequest(string url)
    {
        var asked = new Uri(url);
        if (asked.Scheme is "http" or "https" or "ws" or "wss" && asked.Authority != _address.Authority)
        {
            _foreignRequests.Add(url);
        }
    }
}

internal sealed record WebChatLook(string Locale = "ru-RU", bool Phone = false, bool Dark = false);
