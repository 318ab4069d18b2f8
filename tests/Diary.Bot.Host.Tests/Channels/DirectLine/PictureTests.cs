using System.Net;
using System.Text.Json.Nodes;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>A picture that the bot sends is seen in the chat, and by nobody outside of it.</summary>
public sealed class PictureTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\x1A\n"u8, 1, 2, 3];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_stands_before_its_words_and_only_its_conversation_opens_it()
    {
        await using var host = await DirectLineHost.StartAsync();
        var mother = await DirectLineClient.StartAsync(host);
        var stranger = await DirectLineClient.StartAsync(host);
        await mother.SayAsync("график");
        await SendAsync(host, mother, Drawn());

        var said = (await mother.WaitForAsync(4)).Single(HasPicture);

        var attachments = said["attachments"]!.AsArray();
        Assert.Equal("image/png", (string)attachments[0]!["contentType"]!);
        Assert.Equal("Маша.png", (string)attachments[0]!["name"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)attachments[1]!["contentType"]!);
        var url = new Uri((string)attachments[0]!["contentUrl"]!);
        Assert.Equal(host.Address.Authority, url.Authority);
        Assert.DoesNotContain("base64", said.ToJsonString(), StringComparison.Ordinal);

        Assert.Equal(Png, await (await OpenAsync(host, url, mother)).Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(host, url, stranger)).StatusCode);
        using var nobody = await host.Client.GetAsync(url, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task Sent_again_it_is_kept_and_shown_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        var mother = await DirectLineClient.StartAsync(host);
        await mother.SayAsync("график");
        var entry = Drawn();
        await SendAsync(host, mother, entry);
        await SendAsync(host, mother, entry);

        Assert.Single(await mother.WaitForAsync(4), HasPicture);
        await using var db = Databases(host).CreateDbContext();
        Assert.Equal(1, await db.ReceivedFiles.CountAsync(Cancel));
    }

    private static bool HasPicture(JsonObject activity) =>
        activity["attachments"] is JsonArray { Count: > 0 } files && (string?)files[0]!["contentType"] == "image/png";

    private static OutboxEntry Drawn() =>
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
                    Text = "<p><b>Маша</b></p>",
                    TextFormat = TextFormats.Xml,
                    Attachments =
                    [
                        new Attachment("image/png", "data:image/png;base64," + Convert.ToBase64String(Png), "Маша.png"),
                    ],
                }
            ),
        };

    private static async Task SendAsync(DirectLineHost host, DirectLineClient client, OutboxEntry entry)
    {
        await using var db = Databases(host).CreateDbContext();
        var conversation = await db.Conversations.SingleAsync(c => c.Key == client.Conversation, Cancel);
        var sender = host.Services.GetServices<IChannelSender>().Single(s => s.Channel == ChannelNames.DirectLine);
        Assert.IsType<SendResult.Sent>(await sender.SendAsync(conversation, entry, Cancel));
    }

    private static IDbContextFactory<DiaryDbContext> Databases(DirectLineHost host) =>
        host.Services.GetRequiredService<IDbContextFactory<DiaryDbContext>>();

    private static async Task<HttpResponseMessage> OpenAsync(DirectLineHost host, Uri url, DirectLineClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new("Bearer", client.Token);
        return await host.Client.SendAsync(request, Cancel);
    }
}
