using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Diary.Bot.Host.Channels.DirectLine;

namespace Diary.Bot.Host.WebApp;

public sealed class SessionTests
{
    [Fact]
    public async Task The_same_browser_gets_the_same_conversation_and_another_one_another()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var browser = NewBrowser(host);
        using var other = NewBrowser(host);

        var first = await ReadAsync(await OpenAsync(browser));
        host.Clock.Advance(TimeSpan.FromDays(30));
        var later = await ReadAsync(await OpenAsync(browser));
        var foreign = await ReadAsync(await OpenAsync(other));

        Assert.Equal((string?)first["conversationId"], (string?)later["conversationId"]);
        Assert.Equal((string?)first["userId"], (string?)later["userId"]);
        Assert.NotEqual((string?)first["conversationId"], (string?)foreign["conversationId"]);
        Assert.NotEqual((string?)first["userId"], (string?)foreign["userId"]);
        Assert.StartsWith("dl_", (string?)first["userId"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var browser = NewBrowser(host);

        using var answer = await OpenAsync(browser);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", DirectLineHost.AllowedOrigin)]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_another_site_gets_no_session_and_ends_none(string header, string value)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var browser = NewBrowser(host);
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Delete })
        {
            using var answer = await SendAsync(browser, method, request => request.Headers.Add(header, value));

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task A_plain_form_post_gets_no_session()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var form = new FormUrlEncodedContent([]);

        using var answer = await host.Client.PostAsync(
            new Uri("/webchat/session", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_of_a_session_that_was_left_is_valid_any_more()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var browser = NewBrowser(host);
        var left = await ReadAsync(await OpenAsync(browser));
        var (conversation, token) = ((string)left["conversationId"]!, (string)left["token"]!);

        using var closed = await SendAsync(browser, HttpMethod.Delete);
        using var refreshed = await host.SendAsync(HttpMethod.Post, "tokens/refresh", token);
        using var resumed = await host.SendAsync(HttpMethod.Get, $"conversations/{conversation}", token);
        var fresh = await ReadAsync(await OpenAsync(browser));

        Assert.Equal(HttpStatusCode.NoContent, closed.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refreshed.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, resumed.StatusCode);
        Assert.NotEqual(conversation, (string?)fresh["conversationId"]);
        Assert.NotEqual((string?)left["userId"], (string?)fresh["userId"]);
    }

    [Fact]
    public async Task The_page_allows_its_own_files_only_and_no_frame_around_it()
    {
        await using var host = await DirectLineHost.StartAsync();

        using var first = await host.Client.GetAsync(host.Address, TestContext.Current.CancellationToken);
        using var second = await host.Client.GetAsync(host.Address, TestContext.Current.CancellationToken);

        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, second.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(["nosniff"], first.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], first.Headers.GetValues("Referrer-Policy"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("")]
    public async Task What_the_page_loads_is_compressed_as_the_browser_likes_and_kept_for_good(string encoding)
    {
        await using var host = await DirectLineHost.StartAsync();
        var page = await host.Client.GetStringAsync(host.Address, TestContext.Current.CancellationToken);
        var script = page.Split("src=\"").Single(part => part.StartsWith("/webchat/main.", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, script.Split('"')[0]);
        request.Headers.Add("Accept-Encoding", encoding.Length == 0 ? "identity" : encoding);

        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(encoding.Length == 0 ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private static HttpClient NewBrowser(DirectLineHost host) =>
        new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = host.Address };

    private static Task<HttpResponseMessage> OpenAsync(HttpClient browser) => SendAsync(browser, HttpMethod.Post);

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser,
        HttpMethod method,
        Action<HttpRequestMessage>? change = null
    )
    {
        using var request = new HttpRequestMessage(method, "/webchat/session");
        request.Headers.Add("X-Diary-Chat", "1");
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent("""{"locale":"ru-RU"}""", Encoding.UTF8, "application/json");
        }

        change?.Invoke(request);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode
            .Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!
            .AsObject();
    }
}
