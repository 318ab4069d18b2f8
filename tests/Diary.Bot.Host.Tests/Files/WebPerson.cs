using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Diary.Domain.Access;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Files;

/// <summary>Somebody who talks to the whole product in the web chat.</summary>
internal sealed class WebPerson
{
    private readonly FilesHost _diary;
    private readonly string _token;
    private readonly string _conversation;
    private int _said;
    private int _read;

    private WebPerson(FilesHost diary, string token, string conversation) =>
        (_diary, _token, _conversation) = (diary, token, conversation);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="account">Whose chat it is; null for a stranger.</param>
    public static async Task<WebPerson> ArriveAsync(FilesHost diary, Account? account)
    {
        var user = $"dl_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        if (account is not null)
        {
            await diary.LinkAsync(account, ChannelNames.DirectLine, user);
        }

        using var generated = await diary.Client.SendAsync(
            Request(
                HttpMethod.Post,
                "tokens/generate",
                FilesHost.Secret,
                JsonContent.Create(new { user = new { id = user } })
            ),
            Cancel
        );
        var answer = await JsonAsync(generated);
        var person = new WebPerson(diary, (string)answer["token"]!, (string)answer["conversationId"]!);
        using var started = await person.SendAsync(HttpMethod.Post, "conversations", JsonContent.Create(new { }));
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        await person.NextAsync();
        return person;
    }

    public async Task SayAsync(string text)
    {
        using var posted = await PostAsync(new { type = "message", text });
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
    }

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        SendAsync(HttpMethod.Post, $"conversations/{_conversation}/activities", JsonContent.Create(activity));

    /// <summary>Presses a button that the activity offers.</summary>
    public async Task PressAsync(JsonObject activity, string title)
    {
        var button = activity["suggestedActions"]!["actions"]!
            .AsArray()
            .First(action => ((string)action!["title"]!).Contains(title, StringComparison.Ordinal))!;
        using var posted = await PostAsync(
            new
            {
                type = "message",
                text = (string)button["text"]!,
                value = (string)button["value"]!,
            }
        );
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
    }

    public async Task<HttpResponseMessage> UploadAsync(string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        var activity = new StringContent(
            $$$"""{"type":"message","channelData":{"clientActivityID":"{{{++_said}}}"}}"""
        );
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        form.Add(new ByteArrayContent(content), "file", name);
        return await SendAsync(HttpMethod.Post, $"conversations/{_conversation}/upload?userId=x", form);
    }

    /// <summary>Waits for the next thing the bot says.</summary>
    public async Task<JsonObject> NextAsync()
    {
        while (true)
        {
            using var got = await SendAsync(HttpMethod.Get, $"conversations/{_conversation}/activities?watermark=-");
            var said = (await JsonAsync(got))["activities"]!
                .AsArray()
                .Where(activity => (string?)activity!["from"]!["role"] == "bot")
                .ToList();
            if (said.Count > _read)
            {
                return said[_read++]!.AsObject();
            }

            await Task.Delay(20, Cancel);
        }
    }

    /// <summary>What the chat's own page would show: the words, in a card or not.</summary>
    public static string WordsOf(JsonObject activity) => (string?)activity["text"] ?? (string?)activity["speak"] ?? "";

    /// <summary>The addresses of the files beside the words.</summary>
    public static IReadOnlyList<Uri> FilesOf(JsonObject activity) =>
        [
            .. (activity["attachments"]?.AsArray() ?? [])
                .Select(attachment => (string?)attachment!["contentUrl"])
                .OfType<string>()
                .Select(url => new Uri(url)),
        ];

    /// <summary>Opens an address with this person's token.</summary>
    public Task<HttpResponseMessage> OpenAsync(Uri address, string? knownTag = null)
    {
        var request = Request(HttpMethod.Get, address.AbsolutePath["/v3/directline/".Length..], _token);
        if (knownTag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", knownTag);
        }

        return _diary.Client.SendAsync(request, Cancel);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null) =>
        _diary.Client.SendAsync(Request(method, path, _token, content), Cancel);

    private static HttpRequestMessage Request(HttpMethod method, string path, string token, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, "/v3/directline/" + path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static async Task<JsonObject> JsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!.AsObject();
}
