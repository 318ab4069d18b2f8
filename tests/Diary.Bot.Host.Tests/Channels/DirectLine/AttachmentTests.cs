using System.Text.Json;
using System.Text.Json.Nodes;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Diary.Testing.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Bot.Host.Channels.DirectLine;

public sealed class AttachmentTests
{
    private const string Table = "<h3>Успехи</h3><table><tr><th>Предмет</th></tr><tr><td>Физика</td></tr></table>";
    private static readonly string Encoded = Convert.ToBase64String(SamplePictures.Png);

    public static TheoryData<string?, string?> Forms =>
        new() { { "data:image/png;base64," + Encoded, null }, { null, Encoded } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Forms))]
    public async Task A_picture_that_the_bot_made_stands_beside_its_words_and_opens_in_the_conversation_only(
        string? url,
        string? content
    )
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        var stranger = await DirectLineClient.StartAsync(host);
        await client.WaitForAsync(1);

        await SayAsync(host, client, Message(Table, Picture(url, content)));

        var shown = (await client.WaitForAsync(2))[1]["attachments"]!.AsArray();
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)shown[1]!["contentType"]);
        Assert.Equal(("image/png", "успехи.png"), ((string?)shown[0]!["contentType"], (string?)shown[0]!["name"]));
        Assert.Null(shown[0]!["content"]);
        Assert.Equal(SamplePictures.Png, await OpenAsync(host, shown[0]!, client.Token));
        Assert.Null(await OpenAsync(host, shown[0]!, stranger.Token));
    }

    [Fact]
    public async Task Words_without_a_look_keep_their_picture_and_their_buttons_too()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        await client.WaitForAsync(1);
        const string Words = "<p>Вот график.</p><menu><button value=\"x:1\">Ещё</button></menu>";

        await SayAsync(host, client, Message(Words, Picture(null, Encoded), Picture(null, Encoded)));

        var said = (await client.WaitForAsync(2))[1];
        Assert.Equal("Вот график.", (string?)said["text"]);
        Assert.Equal("Ещё", (string?)said["suggestedActions"]!["actions"]![0]!["title"]);
        Assert.Equal(2, said["attachments"]!.AsArray().Select(file => (string?)file!["contentUrl"]).Distinct().Count());
    }

    [Fact]
    public async Task What_is_said_again_after_a_broken_try_is_kept_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        await client.WaitForAsync(1);
        var message = Message(Table, Picture(null, Encoded));

        await SayAsync(host, client, message);
        await SayAsync(host, client, message);

        Assert.Equal(2, (await client.WaitForAsync(2)).Count);
        await using var db = await Databases(host).CreateDbContextAsync(Cancel);
        Assert.Equal(1, await db.ReceivedFiles.CountAsync(Cancel));
    }

    private static Attachment Picture(string? url, string? content) =>
        new("image/png", url, "успехи.png", content is null ? null : JsonSerializer.SerializeToElement(content));

    private static OutboxEntry Message(string markup, params IReadOnlyList<Attachment> attachments) =>
        new()
        {
            Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
            ConversationId = Guid.Empty,
            CreatedAt = DateTimeOffset.UnixEpoch,
            Ordinal = 0,
            Activity = ActivityJson.Write(
                new Activity
                {
                    Type = ActivityTypes.Message,
                    Text = markup,
                    TextFormat = TextFormats.Xml,
                    Attachments = attachments,
                }
            ),
        };

    private static async Task SayAsync(DirectLineHost host, DirectLineClient client, OutboxEntry message)
    {
        await using var db = await Databases(host).CreateDbContextAsync(Cancel);
        var conversation = await db.Conversations.SingleAsync(c => c.Key == client.Conversation, Cancel);
        var sender = host.Services.GetRequiredService<IChannelSender>();
        Assert.IsType<SendResult.Sent>(await sender.SendAsync(conversation, message, Cancel));
    }

    private static async Task<byte[]?> OpenAsync(DirectLineHost host, JsonNode attachment, string token)
    {
        var url = new Uri((string)attachment["contentUrl"]!).AbsolutePath["/v3/directline/".Length..];
        using var opened = await host.SendAsync(HttpMethod.Get, url, token);
        return opened.IsSuccessStatusCode ? await opened.Content.ReadAsByteArrayAsync(Cancel) : null;
    }

    private static IDbContextFactory<DiaryDbContext> Databases(DirectLineHost host) =>
        host.Services.GetRequiredService<IDbContextFactory<DiaryDbContext>>();
}
