using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Diary.Testing.Databases;

namespace Diary.Bot.Host.Channels.DirectLine;

public sealed class ConversationTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_said_comes_back_first_and_the_answer_after_it(DatabaseKind kind)
    {
        await using var host = await DirectLineHost.StartAsync(kind);
        var client = await DirectLineClient.StartAsync(host);
        await client.WaitForAsync(1);

        var id = await client.SayAsync("привет");

        var activities = await client.WaitForAsync(3);
        Assert.Equal(id, (string?)activities[1]["id"]);
        Assert.Equal("привет", (string?)activities[1]["text"]);
        Assert.Equal("привет", (string?)activities[1]["channelData"]!["clientActivityID"]);
        Assert.Equal("user", (string?)activities[1]["from"]!["role"]);
        Assert.Equal("Вы сказали: привет", (string?)activities[2]["text"]);
        Assert.Equal("plain", (string?)activities[2]["textFormat"]);
        Assert.Equal("bot", (string?)activities[2]["from"]!["role"]);
        Assert.Equal(3, activities.Select(activity => (string?)activity["id"]).Distinct().Count());
        Assert.All(activities, activity => Assert.EndsWith("Z", (string?)activity["timestamp"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_begins_once_and_the_visitor_is_greeted_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        await client.WaitForAsync(1);

        using var again = await host.SendAsync(HttpMethod.Post, "conversations", client.Token);
        await client.SayAsync("привет");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(3, (await client.WaitForAsync(3)).Count);
    }

    [Fact]
    public async Task The_same_post_twice_is_said_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        await client.WaitForAsync(1);

        var first = await client.SayAsync("привет", "client-1");
        var second = await client.SayAsync("привет", "client-1");
        await client.SayAsync("ещё", "client-2");

        Assert.Equal(first, second);
        Assert.Equal(5, (await client.WaitForAsync(5)).Count);
    }

    [Fact]
    public async Task The_sender_is_who_the_token_says_whatever_was_posted()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var generated = await host.SendAsync(
            HttpMethod.Post,
            "tokens/generate",
            DirectLineHost.Secret,
            JsonContent.Create(new { user = new { id = "dl_mother", name = "Мама" } })
        );
        var answer = await DirectLineClient.JsonAsync(generated);
        var client = new DirectLineClient(host, (string)answer["conversationId"]!, (string)answer["token"]!);

        await client.SayAsync("привет");

        var from = (await client.WaitForAsync(1))[0]["from"]!;
        Assert.Equal("dl_mother", (string?)from["id"]);
        Assert.Equal("Мама", (string?)from["name"]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task From_every_watermark_exactly_what_came_after_it_is_read(DatabaseKind kind)
    {
        await using var host = await DirectLineHost.StartAsync(kind);
        var client = await DirectLineClient.StartAsync(host);
        await client.SayAsync("раз");
        await client.SayAsync("два");
        var all = (await client.WaitForAsync(5)).Select(activity => (string?)activity["id"]).ToList();

        var watermark = "-";
        for (var k = 0; k <= all.Count; k++)
        {
            var set = await client.GetAsync(watermark);
            Assert.Equal(all[k..], set["activities"]!.AsArray().Select(activity => (string?)activity!["id"]));
            watermark = (k + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_socket_brings_the_history_then_what_is_said_and_after_a_drop_what_was_missed(DatabaseKind kind)
    {
        await using var host = await DirectLineHost.StartAsync(kind);
        var client = await DirectLineClient.StartAsync(host);
        await client.WaitForAsync(1);
        string watermark;
        using (var socket = await client.OpenStreamAsync("-"))
        {
            var history = await DirectLineClient.ReceiveAsync(socket);
            Assert.Contains("Здравствуйте", TextOf(history), StringComparison.Ordinal);

            await DirectLineClient.SendEmptyFrameAsync(socket);
            await client.SayAsync("раз");
            var echo = await DirectLineClient.ReceiveAsync(socket);
            Assert.Equal("раз", TextOf(echo));
            watermark = (string)echo["watermark"]!;
            socket.Abort();
        }

        await client.WaitForAsync(3);
        await client.SayAsync("два");
        await client.WaitForAsync(5);

        using var second = await client.OpenStreamAsync(watermark);
        var missed = await DirectLineClient.ReceiveAsync(second);
        Assert.Equal(
            ["Вы сказали: раз", "два", "Вы сказали: два"],
            missed["activities"]!.AsArray().Select(activity => (string?)activity!["text"])
        );
    }

    [Fact]
    public async Task A_button_of_an_answer_comes_back_with_its_value()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        var greeting = (await client.WaitForAsync(1))[0];
        var button = greeting["suggestedActions"]!["actions"]![0]!;
        Assert.Equal("messageBack", (string?)button["type"]);

        using var pressed = await client.PostAsync(
            new
            {
                type = "message",
                value = (string)button["value"]!,
                channelData = new { messageBack = new { displayText = (string)button["title"]! } },
            }
        );

        Assert.Equal("Нажато: homework/tomorrow", (string?)(await client.WaitForAsync(3))[2]["text"]);
    }

    private static string? TextOf(JsonObject frame) => (string?)frame["activities"]![0]!["text"];
}
