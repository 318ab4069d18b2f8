using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Diary.Bot.Host.Files;

/// <summary>Takes one file by INSTREAM and gives the answer it was told to; none means silence.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private const string Command = "zINSTREAM\0";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Task<byte[]> _served;

    public FakeClamd(string? answer)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _served = ServeAsync(answer);
    }

    public int Port { get; }

    public Task<byte[]> ReceivedAsync() => _served;

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
    }

    private async Task<byte[]> ServeAsync(string? answer)
    {
        using var client = await _listener.AcceptTcpClientAsync(_over.Token);
        await using var wire = client.GetStream();
        Assert.Equal(Command, Encoding.ASCII.GetString(await ReadAsync(wire, Command.Length)));
        using var file = new MemoryStream();
        while (BinaryPrimitives.ReadInt32BigEndian(await ReadAsync(wire, sizeof(int))) is > 0 and var length)
        {
            file.Write(await ReadAsync(wire, length));
        }

        if (answer is null)
        {
            await ReadAsync(wire, 1);
        }
        else
        {
            await wire.WriteAsync(Encoding.ASCII.GetBytes(answer + '\0'), _over.Token);
        }

        return file.ToArray();
    }

    private async Task<byte[]> ReadAsync(NetworkStream wire, int length)
    {
        var bytes = new byte[length];
        await wire.ReadExactlyAsync(bytes, _over.Token);
        return bytes;
    }
}
