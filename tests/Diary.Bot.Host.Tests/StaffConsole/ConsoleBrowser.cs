using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>A browser without JavaScript at the console: keeps its cookie, sends the forms that it was shown.</summary>
internal sealed partial class ConsoleBrowser : IDisposable
{
    private readonly HttpClient _http;

    public ConsoleBrowser(Uri host) =>
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = host,
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public CookieContainer Cookies { get; } = new();

    /// <summary>Which session it has, as the database knows it: others are opened beside it.</summary>
    public string TokenHash =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(Cookies.GetAllCookies()["diary_console"]!.Value))
        );

    public static async Task<ConsoleBrowser> SignInAsync(Uri host, Visitor staff)
    {
        var browser = new ConsoleBrowser(host);
        var code = CodeIn((await staff.AskAsync("код для консоли")).Text);
        using var answer = await browser.SignInAsync(code);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    public static string CodeIn(string said) => Code().Match(said).Value;

    public async Task<HttpResponseMessage> SignInAsync(string code, string? back = null)
    {
        var word = FormWordIn(await ReadAsync("/console/sign-in"));
        return await PostAsync(
            "/console/sign-in",
            new()
            {
                ["word"] = word,
                ["code"] = code,
                ["back"] = back ?? "",
            }
        );
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative), Cancel);

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    public async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), content, Cancel);
    }

    public static string FormWordIn(string page) => FormWord().Match(page).Groups["word"].Value;

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code();

    [GeneratedRegex("name=\"word\" value=\"(?<word>[0-9a-f]{64})\"")]
    private static partial Regex FormWord();
}
