using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>A client in one conversation that knows the protocol and nothing of the server.</summary>
internal sealed class DirectLineClient(DirectLineHost host, string conversation, string token)
{
    public string Conversation => conversation;

    public string Token => token;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A token by the installation's secret, then a conversation begun with it.</summary>
    public static async Task<DirectLineClient> StartAsync(DirectLineHost host)
    {
        var client = await InviteAsync(host);
        using var started = await host.SendAsync(
            HttpMethod.Post,
            "conversations",
            client.Token,
            JsonContent.Create(new { user = new { }, locale = "ru-RU" })
        );
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        return client;
    }

    public static async Task<DirectLineClient> InviteAsync(DirectLineHost host)
    {
        using var generated = await host.SendAsync(HttpMethod.Post, "tokens/generate", DirectLineHost.Secret);
        var answer = await JsonAsync(generated);
        return new(host, (string)answer["conversationId"]!, (string)answer["token"]!);
    }

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        host.SendAsync(HttpMethod.Post, $"conversations/{conversation}/activities", token, JsonContent.Create(activity));

    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        using var posted = await PostAsync(
            new
            {
                type = "message",
                text,
                from = new { id = "somebody-else", name = "Директор" },
                channelData = new { clientActivityID = clientActivityId ?? text },
            }
        );
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        return (string)(await JsonAsync(posted))["id"]!;
    }

    public async Task<JsonObject> GetAsync(string watermark)
    {
        using var got = await host.SendAsync(
            HttpMethod.Get,
            $"conversations/{conversation}/activities?watermark={watermark}",
            token
        );
        Assert.Equal(HttpStatusCode.OK, got.StatusCode);
        return await JsonAsync(got);
    }

    /// <summary>Reads by polling until that many activities have come since the beginning.</summary>
    public async Task<IReadOnlyList<JsonObject>> WaitForAsync(int count)
    {
        while (true)
        {
            var activities = (await GetAsync(""))["activities"]!.AsArray();
            if (activities.Count >= count)
            {
                return [.. activities.Select(activity => activity!.AsObject())];
            }

            await Task.Delay(20, Cancel);
        }
    }

    public async Task<ClientWebSocket> OpenStreamAsync(string watermark)
    {
        using var resumed = await host.SendAsync(
            HttpMethod.Get,
            $"conversations/{conversation}?watermark={watermark}",
            token
        );
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri((string)(await JsonAsync(resumed))["streamUrl"]!), Cancel);
        return socket;
    }

    public static Task SendEmptyFrameAsync(ClientWebSocket socket) =>
        socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, Cancel);

    public static async Task<JsonObject> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), Cancel);
            Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
            length += received.Count;
            if (received.EndOfMessage)
            {
                return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!.AsObject();
            }
        }
    }

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!.AsObject();

    public static async Task<string> ErrorCodeAsync(HttpResponseMessage response) =>
        (string)(await JsonAsync(response))["error"]!["code"]!;

    internal static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
