using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Diary.Testing.Doors.WebChat;

/// <summary>The socket of a web chat: what is pushed from now on.</summary>
public sealed class WebChatSocket(ClientWebSocket socket) : IDisposable
{
    private readonly Queue<string> _types = new();

    /// <summary>The kind of the next thing that the bot does.</summary>
    public async Task<string> NextTypeOfBotAsync(CancellationToken cancellationToken)
    {
        while (_types.Count == 0)
        {
            foreach (var activity in (await ReceiveAsync(cancellationToken))["activities"]!.AsArray())
            {
                if ((string?)activity!["from"]!["role"] == "bot")
                {
                    _types.Enqueue((string)activity["type"]!);
                }
            }
        }

        return _types.Dequeue();
    }

    public void Dispose() => socket.Dispose();

    private async Task<JsonObject> ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            length += received.Count;
            if (received.EndOfMessage)
            {
                return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!.AsObject();
            }
        }
    }
}
