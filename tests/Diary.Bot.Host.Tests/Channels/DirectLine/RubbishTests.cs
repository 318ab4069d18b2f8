using System.Net;

namespace Diary.Bot.Host.Channels.DirectLine;

public sealed class RubbishTests
{
    public static TheoryData<string> Rubbish =>
        [
            "",
            "{",
            "null",
            "[]",
            "\"text\"",
            "{}",
            """{"type":5}""",
            """{"type":"message","text":{}}""",
            """{"type":"message","text":"a","text":"b"}""",
            """{"type":"message","attachments":"file"}""",
            """{"type":"message","attachments":[{"contentType":"a","contentUrl":5}]}""",
            """{"type":"message","text":"\u0000"}""",
            """{"type":"message","text":"\ud800"}""",
            """{"type":"message","channelData":{"x":"\udc00"}}""",
            """{"type":"endOfConversation"}""",
            """{"type":"conversationUpdate","membersAdded":[]}""",
            new string('[', 10_000),
            """{"type":"message","value":""" + new string('[', 200) + new string(']', 200) + "}",
        ];

    [Theory]
    [MemberData(nameof(Rubbish))]
    public async Task Rubbish_is_the_callers_mistake(string body)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);

        using var refused = await host.SendAsync(
            HttpMethod.Post,
            $"conversations/{client.Conversation}/activities",
            client.Token,
            DirectLineClient.Json(body)
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty(await DirectLineClient.ErrorCodeAsync(refused));
        Assert.Single(await client.WaitForAsync(1));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        byte[] body = [.. """{"type":"message","text":" """u8, 0xFF, 0xFE, .. "\"}"u8];

        using var refused = await host.SendAsync(
            HttpMethod.Post,
            $"conversations/{client.Conversation}/activities",
            client.Token,
            new ByteArrayContent(body)
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task An_activity_of_more_than_256_KB_is_too_large()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);

        using var refused = await client.PostAsync(new { type = "message", text = new string('я', 300_000) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Equal("MessageSizeTooBig", await DirectLineClient.ErrorCodeAsync(refused));
    }

    [Theory]
    [InlineData("conversations", "{\"locale\":5}")]
    [InlineData("conversations", "[")]
    [InlineData("tokens/generate", "{\"user\":[]}")]
    public async Task Rubbish_in_other_bodies_is_refused_as_well(string path, string body)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.InviteAsync(host);
        var token = path == "conversations" ? client.Token : DirectLineHost.Secret;

        using var refused = await host.SendAsync(HttpMethod.Post, path, token, DirectLineClient.Json(body));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_was_never_given_is_refused(string watermark)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);

        using var refused = await host.SendAsync(
            HttpMethod.Get,
            $"conversations/{client.Conversation}/activities?watermark={watermark}",
            client.Token
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData(DirectLineHost.AllowedOrigin, true)]
    public async Task Only_listed_sites_may_call_from_a_browser(string origin, bool allowed)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add(
            "Access-Control-Request-Headers",
            "authorization,x-ms-bot-agent,x-requested-with,content-type"
        );

        using var answer = await host.Client.SendAsync(preflight, TestContext.Current.CancellationToken);

        Assert.Equal(allowed, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins));
        if (allowed)
        {
            Assert.Equal([origin], origins!);
            var headers = string.Join(",", answer.Headers.GetValues("Access-Control-Allow-Headers"));
            Assert.Contains("Authorization", headers, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("x-ms-bot-agent", headers, StringComparison.OrdinalIgnoreCase);
        }
    }
}
