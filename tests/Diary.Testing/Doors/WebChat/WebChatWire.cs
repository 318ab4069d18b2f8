using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Diary.Domain.Conversations;

namespace Diary.Testing.Doors.WebChat;

/// <summary>A browser at the web chat, as far as it is HTTP: its session, then Direct Line without a socket.</summary>
public sealed class WebChatWire : IWire
{
    private readonly HttpClient _browser;
    private Uri _server;
    private readonly JsonObject _session;
    private readonly string _locale;
    private readonly HashSet<string> _seen = [];
    private string _watermark = "";
    private int _posted;

    private WebChatWire(HttpClient browser, Uri server, JsonObject session, string locale)
    {
        _browser = browser;
        _server = server;
        _session = session;
        _locale = locale;
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            (string)session["token"]!
        );
    }

    public string Channel => ChannelNames.DirectLine;

    public string ConversationKey => (string)_session["conversationId"]!;

    public string UserKey => (string)_session["userId"]!;

    /// <summary>A visitor who was never here before: they are greeted.</summary>
    public static async Task<WebChatWire> OpenAsync(Uri address, string locale)
    {
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
        using var asked = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "webchat/session"))
        {
            Content = JsonContent.Create(new { locale }),
        };
        asked.Headers.Add("X-Diary-Chat", "1");
        using var answer = await browser.SendAsync(asked);
        return new WebChatWire(browser, address, await JsonAsync(answer), locale);
    }

    /// <summary>From now on to another host of the same installation, as a load balancer does.</summary>
    public void GoTo(Uri server) => _server = server;

    public Task SayAsync(string text) => PostAsync(new { text, attachments = Array.Empty<object>() });

    /// <summary>Posts with a number of the client's own: the same again is the same post.</summary>
    /// <returns>The id that the server gave it.</returns>
    public Task<string> PostAgainAsync(string text, string clientId) =>
        PostAsync(new { text, channelData = new { clientActivityID = clientId } });

    /// <summary>Opens the socket behind everything that was said so far.</summary>
    public async Task<WebChatSocket> OpenSocketAsync(CancellationToken cancellationToken)
    {
        await ReadAsync();
        using var resumed = await _browser.GetAsync(At($"?watermark={_watermark}"), cancellationToken);
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri((string)(await JsonAsync(resumed))["streamUrl"]!), cancellationToken);
        return new WebChatSocket(socket);
    }

    /// <summary>As Web Chat posts a <c>messageBack</c>: the title as the words, what the button carries as the value.</summary>
    public Task PressAsync(Answer under, AnswerButton button) =>
        PostAsync(new { text = button.Title, value = button.Value });

    public async Task SendFileAsync(string name, string contentType, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        var activity = new StringContent(Activity(new { }).ToJsonString());
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        form.Add(file, "file", name);
        using var answer = await _browser.PostAsync(At($"/upload?userId={UserKey}"), form);
        await JsonAsync(answer);
    }

    public async Task<IReadOnlyList<Answer>> ReadAsync()
    {
        using var answer = await _browser.GetAsync(At($"/activities?watermark={_watermark}"));
        var set = await JsonAsync(answer);
        _watermark = (string)set["watermark"]!;
        return
        [
            .. set["activities"]!
                .AsArray()
                .Select(activity => activity!.AsObject())
                .Where(activity => (string?)activity["from"]!["role"] == "bot")
                .Select(Read),
        ];
    }

    public void Dispose() => _browser.Dispose();

    private Answer Read(JsonObject activity)
    {
        var id = (string)activity["id"]!;
        var card = activity["attachments"]
            ?.AsArray()
            .Select(each => each?["content"])
            .OfType<JsonObject>()
            .FirstOrDefault();
        var actions = activity["suggestedActions"]?["actions"]?.AsArray() ?? [];
        return new Answer(
            id,
            card is null ? (string)activity["text"]! : CardText.Of(card),
            [.. actions.Select(action => new AnswerButton((string)action!["title"]!, (string)action["value"]!))],
            IsEdit: !_seen.Add(id)
        );
    }

    private async Task<string> PostAsync(object message)
    {
        using var answer = await _browser.PostAsJsonAsync(At("/activities"), Activity(message));
        return (string)(await JsonAsync(answer))["id"]!;
    }

    private Uri At(string path) => new(_server, $"v3/directline/conversations/{ConversationKey}{path}");

    private JsonObject Activity(object message)
    {
        var activity = System.Text.Json.JsonSerializer.SerializeToNode(message)!.AsObject();
        activity["type"] = "message";
        activity["locale"] = _locale;
        activity["channelData"] ??= new JsonObject { ["clientActivityID"] = $"post-{++_posted}" };
        return activity;
    }

    private static async Task<JsonObject> JsonAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!.AsObject()
            : throw new VisitorException($"{answer.RequestMessage!.RequestUri}: {(int)answer.StatusCode} {text}");
    }
}
