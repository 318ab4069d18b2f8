using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Diary.Domain.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Bot.Host.Channels.DirectLine;

public sealed class TokenTests
{
    private static readonly string[] Protected =
    [
        "GET conversations/{0}",
        "GET conversations/{0}/activities",
        "POST conversations/{0}/activities",
        "POST conversations/{0}/upload",
    ];

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("wrong", HttpStatusCode.Forbidden)]
    [InlineData(DirectLineHost.Secret + "x", HttpStatusCode.Forbidden)]
    public async Task Tokens_are_made_for_the_secret_only(string? secret, HttpStatusCode expected)
    {
        await using var host = await DirectLineHost.StartAsync();

        using var answer = await host.SendAsync(HttpMethod.Post, "tokens/generate", secret);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_secret_in_the_settings_nobody_gets_a_token()
    {
        await using var host = await DirectLineHost.StartAsync(withSecret: false);

        using var empty = await host.SendAsync(HttpMethod.Post, "tokens/generate", "");
        using var any = await host.SendAsync(HttpMethod.Post, "tokens/generate", DirectLineHost.Secret);

        Assert.Equal(HttpStatusCode.Forbidden, any.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, empty.StatusCode);
    }

    [Fact]
    public async Task A_user_whom_a_token_names_has_the_prefix_of_the_protocol()
    {
        await using var host = await DirectLineHost.StartAsync();

        using var refused = await host.SendAsync(
            HttpMethod.Post,
            "tokens/generate",
            DirectLineHost.Secret,
            JsonContent.Create(new { user = new { id = "mother" } })
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("BadArgument", await DirectLineClient.ErrorCodeAsync(refused));
    }

    [Fact]
    public async Task Missing_forged_and_other_peoples_tokens_open_nothing()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        foreach (var token in new[] { null, "rubbish", "undefined", Unsigned(client.Token), Altered(client.Token) })
        {
            foreach (var (method, path) in Endpoints(client.Conversation))
            {
                using var refused = await host.SendAsync(method, path, token);
                Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
                Assert.Equal("Unauthorized", await DirectLineClient.ErrorCodeAsync(refused));
            }
        }
    }

    [Fact]
    public async Task Another_persons_conversation_looks_like_one_that_never_was()
    {
        await using var host = await DirectLineHost.StartAsync();
        var mine = await DirectLineClient.StartAsync(host);
        var theirs = await DirectLineClient.StartAsync(host);
        var there = Endpoints(theirs.Conversation).ToList();
        var nowhere = Endpoints("AAAAAAAAAAAAAAAAAAAAAA").ToList();

        foreach (var ((method, path), (_, missing)) in there.Zip(nowhere))
        {
            using var refused = await host.SendAsync(method, path, mine.Token);
            using var absent = await host.SendAsync(method, missing, mine.Token);

            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            Assert.Equal(absent.StatusCode, refused.StatusCode);
            Assert.Equal(
                await absent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
        }
    }

    [Fact]
    public async Task An_hour_later_the_token_has_expired_but_one_refreshed_in_time_goes_on()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(45));
        using var refreshed = await host.SendAsync(HttpMethod.Post, "tokens/refresh", client.Token);
        var fresh = (string)(await DirectLineClient.JsonAsync(refreshed))["token"]!;
        host.Clock.Advance(TimeSpan.FromMinutes(16));

        foreach (var (method, path) in Endpoints(client.Conversation))
        {
            using var expired = await host.SendAsync(method, path, client.Token);
            Assert.Equal(HttpStatusCode.Forbidden, expired.StatusCode);
            Assert.Equal("TokenExpired", await DirectLineClient.ErrorCodeAsync(expired));
        }

        Assert.NotEmpty(await new DirectLineClient(host, client.Conversation, fresh).SayAsync("ещё здесь"));
    }

    [Fact]
    public async Task After_a_new_key_older_tokens_are_still_believed()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);

        await host
            .Services.GetRequiredService<SigningKeys>()
            .RotateAsync(DirectLineKeys.Purpose, TestContext.Current.CancellationToken);
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.NotEmpty(await client.SayAsync("старым ключом"));
        var newcomer = await DirectLineClient.StartAsync(host);
        Assert.NotEqual(newcomer.Token.Split('.')[0], client.Token.Split('.')[0]);
        Assert.NotEmpty(await newcomer.SayAsync("новым ключом"));
    }

    [Fact]
    public async Task A_ticket_opens_the_socket_and_nothing_else_and_for_a_minute_only()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        using var resumed = await host.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}", client.Token);
        var ticket = new Uri((string)(await DirectLineClient.JsonAsync(resumed))["streamUrl"]!).Query.Split("t=")[^1];
        var stream = $"conversations/{client.Conversation}/stream?watermark=-&t=";

        using var asToken = await host.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}", ticket);
        using var asTicket = await host.SendAsync(HttpMethod.Get, stream + client.Token, token: null);
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        using var late = await host.SendAsync(HttpMethod.Get, stream + ticket, token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, asToken.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, asTicket.StatusCode);
        Assert.Equal("TokenExpired", await DirectLineClient.ErrorCodeAsync(late));
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Endpoints(string conversation) =>
        Protected
            .Select(line => line.Split(' '))
            .Select(parts =>
                (new HttpMethod(parts[0]), parts[1].Replace("{0}", conversation, StringComparison.Ordinal))
            );

    private static string Unsigned(string token) =>
        Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8) + "." + token.Split('.')[1] + ".";

    private static string Altered(string token)
    {
        var parts = token.Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
        var other = payload.Replace("dl_", "dl_x", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(other))}.{parts[2]}";
    }
}
