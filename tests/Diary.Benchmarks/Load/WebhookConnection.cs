using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Diary.Benchmarks.Load;

/// <summary>
/// One connection over which Telegram would deliver. HTTP by hand: a client of the framework would take from the
/// application a good part of the processor that is measured.
/// </summary>
internal sealed class WebhookConnection : IDisposable
{
    public const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[4096];

    public static async Task<WebhookConnection> OpenAsync(Uri host)
    {
        var connection = new WebhookConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, host.Port);
        return connection;
    }

    /// <returns>The status it was answered with.</returns>
    public async Task<int> PostAsync(string update)
    {
        var body = Encoding.UTF8.GetBytes(update);
        var head = Encoding.ASCII.GetBytes(
            $"POST /telegram/webhook HTTP/1.1\r\nHost: localhost\r\nX-Telegram-Bot-Api-Secret-Token: {Secret}\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"
        );
        await _socket.SendAsync((byte[])[.. head, .. body]);
        return await StatusAsync();
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>The answers of the webhook have no body.</summary>
    private async Task<int> StatusAsync()
    {
        var length = 0;
        while (!_answer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = await _socket.ReceiveAsync(_answer.AsMemory(length));
            if (read == 0)
            {
                throw new IOException("The host closed the connection.");
            }

            length += read;
        }

        return int.Parse(_answer.AsSpan("HTTP/1.1 ".Length, 3), System.Globalization.CultureInfo.InvariantCulture);
    }
}
