using System.Net;
using System.Net.Http.Headers;
using Diary.Testing.Files;

namespace Diary.Bot.Host.Channels.DirectLine;

public sealed class UploadTests
{
    private static readonly byte[] Png = SamplePictures.Png;

    [Fact]
    public async Task A_picture_is_kept_shown_in_the_conversation_and_opened_by_its_people_only()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        var stranger = await DirectLineClient.StartAsync(host);
        await client.WaitForAsync(1);

        using var posted = await UploadAsync(host, client, ("рисунок.png", "text/html", Png));

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        var activities = await client.WaitForAsync(3);
        var attachment = activities[1]["attachments"]![0]!;
        Assert.Equal("image/png", (string?)attachment["contentType"]);
        Assert.Equal("рисунок.png", (string?)attachment["name"]);
        Assert.Equal("вот", (string?)activities[1]["text"]);
        Assert.Equal("Получено: рисунок.png (image/png)", (string?)activities[2]["text"]);

        var url = new Uri((string)attachment["contentUrl"]!).AbsolutePath["/v3/directline/".Length..];
        using var opened = await host.SendAsync(HttpMethod.Get, url, client.Token);
        using var foreign = await host.SendAsync(HttpMethod.Get, url, stranger.Token);
        using var anonymous = await host.SendAsync(HttpMethod.Get, url, token: null);
        Assert.Equal(Png, await opened.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(["nosniff"], opened.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains(
            "sandbox",
            opened.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, anonymous.StatusCode);
    }

    [Theory]
    [InlineData("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("page.html", "<html><script>alert(1)</script></html>")]
    public async Task A_page_or_a_drawing_with_a_script_is_text(string name, string content)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        await client.WaitForAsync(1);

        using var posted = await UploadAsync(
            host,
            client,
            (name, "image/svg+xml", System.Text.Encoding.UTF8.GetBytes(content))
        );

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal("text/plain", (string?)(await client.WaitForAsync(2))[1]["attachments"]![0]!["contentType"]);
    }

    [Theory]
    [InlineData("photo.png", new byte[] { 0x4D, 0x5A, 0x90, 0, 3, 0 })]
    [InlineData("archive.zip", new byte[] { 0x50, 0x4B, 3, 4, 20, 0, 0, 0 })]
    [InlineData("empty.txt", new byte[0])]
    public async Task What_is_none_of_the_known_kinds_is_refused_whatever_its_name(string name, byte[] content)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);

        using var refused = await UploadAsync(host, client, (name, "image/png", content));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        Assert.Single(await client.WaitForAsync(1));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(30)]
    public async Task Files_of_more_than_10_MB_are_refused_with_an_answer_that_helps(int megabytes)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        var content = new byte[megabytes * 1024 * 1024];
        Png.CopyTo(content, 0);

        using var refused = await UploadAsync(host, client, ("photo.png", "image/png", content));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Equal("MessageSizeTooBig", await DirectLineClient.ErrorCodeAsync(refused));
        Assert.NotEmpty(await client.SayAsync("всё равно работает"));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.txt")]
    [InlineData("..\\..\\evil.txt", "evil.txt")]
    [InlineData("gpj.\u202Eexe.txt", "gpj.exe.txt")]
    [InlineData("..", "file.txt")]
    [InlineData("photo.jpg", "photo.jpg.txt")]
    public async Task The_name_of_a_file_is_data_never_a_path(string name, string shown)
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await DirectLineClient.StartAsync(host);
        await client.WaitForAsync(1);

        using var posted = await UploadAsync(host, client, (name, "text/plain", "привет"u8.ToArray()));

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal(shown, (string?)(await client.WaitForAsync(2))[1]["attachments"]![0]!["name"]);
    }

    private static async Task<HttpResponseMessage> UploadAsync(
        DirectLineHost host,
        DirectLineClient client,
        (string Name, string ContentType, byte[] Content) file
    )
    {
        using var form = new MultipartFormDataContent();
        var activity = new StringContent("""{"type":"message","text":"вот","channelData":{"clientActivityID":"u1"}}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        var content = new ByteArrayContent(file.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue(file.ContentType);
        form.Add(content, "file", file.Name);
        return await host.SendAsync(
            HttpMethod.Post,
            $"conversations/{client.Conversation}/upload?userId=x",
            client.Token,
            form
        );
    }
}
