namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>The unmodified <c>botframework-directlinejs</c> 0.15.8 talks to this server.</summary>
public sealed class RealClientTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_starts_says_something_and_hears_the_echo_and_the_answer(bool webSocket)
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var client = await StartAsync(host, webSocket);

        await client.CommandAsync(Say("привет"));

        var echo = await client.WaitForTextAsync("привет");
        Assert.Equal("привет-id", (string?)echo["activity"]!["channelData"]!["clientActivityID"]);
        await client.WaitForTextAsync("Вы сказали: привет");
    }

    [Fact]
    public async Task Its_socket_is_lost_and_everything_said_meanwhile_comes_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var client = await StartAsync(host, webSocket: true);
        await client.CommandAsync(Say("раз"));
        await client.WaitForTextAsync("Вы сказали: раз");

        await client.CommandAsync(new { command = "dropSockets" });
        await client.CommandAsync(Say("два"));

        await client.WaitForTextAsync("Вы сказали: два");
        await client.CommandAsync(Say("три"));
        await client.WaitForTextAsync("Вы сказали: три");
        Assert.Equal(1, client.CountOf("раз"));
        Assert.Equal(1, client.CountOf("Вы сказали: раз"));
        Assert.Equal(1, client.CountOf("Вы сказали: два"));
    }

    [Fact]
    public async Task It_refreshes_its_token_and_goes_on()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var client = await StartAsync(host, webSocket: true);
        host.Clock.Advance(TimeSpan.FromMinutes(15));

        await client.CommandAsync(new { command = "refresh" });

        Assert.True((bool?)(await client.WaitForToldAsync("refreshed"))["changed"]);
        await client.CommandAsync(Say("дальше"));
        await client.WaitForTextAsync("Вы сказали: дальше");
    }

    [Fact]
    public async Task It_sends_a_file()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var client = await StartAsync(host, webSocket: true);

        await client.CommandAsync(
            new
            {
                command = "upload",
                activity = Activity("вот файл"),
                name = "заметка.txt",
                contentType = "text/plain",
                content = Convert.ToBase64String("привет"u8),
            }
        );

        await client.WaitForTextAsync("Получено: заметка.txt (text/plain)");
    }

    private static async Task<NodeDirectLine> StartAsync(DirectLineHost host, bool webSocket)
    {
        var invited = await DirectLineClient.InviteAsync(host);
        var client = NodeDirectLine.Start();
        await client.CommandAsync(
            new
            {
                command = "start",
                domain = new Uri(host.Address, "v3/directline").ToString(),
                token = invited.Token,
                webSocket,
            }
        );
        await client.WaitForAsync(told => (string?)told["status"] == "Online");
        await client.WaitForAsync(told =>
            (string?)told["told"] == "activity"
            && ((string?)told["activity"]!["text"])?.StartsWith("Здравствуйте", StringComparison.Ordinal) == true
        );
        return client;
    }

    private static object Say(string text) => new { command = "post", activity = Activity(text) };

    private static object Activity(string text) =>
        new
        {
            type = "message",
            text,
            from = new { id = "user" },
            channelData = new { clientActivityID = text + "-id" },
        };
}
