using System.Net;
using System.Net.Sockets;
using Diary.Testing.Processes;

namespace Diary.Faults.Machinery;

/// <summary>What stands before several hosts: each new connection goes to the next of them that takes it.</summary>
public sealed class Front : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private IReadOnlyList<HostProcess> _hosts = [];
    private int _next;

    public Front()
    {
        var port = FreePort.Next();
        Address = new Uri($"http://127.0.0.1:{port}");
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>From now on, new connections go to these.</summary>
    public void LeadTo(params IReadOnlyList<HostProcess> hosts) => _hosts = hosts;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using (client)
        using (var host = await ConnectAsync())
        {
            if (host is null)
            {
                return;
            }

            await Task.WhenAny(
                PipeAsync(client.GetStream(), host.GetStream()),
                PipeAsync(host.GetStream(), client.GetStream())
            );
        }
    }

    private async Task PipeAsync(NetworkStream from, NetworkStream to)
    {
        try
        {
            await from.CopyToAsync(to, _stop.Token);
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side hung up: the other is hung up too.
        }
    }

    private async Task<TcpClient?> ConnectAsync()
    {
        var hosts = _hosts;
        for (var tried = 0; tried < hosts.Count; tried++)
        {
            var host = hosts[Interlocked.Increment(ref _next) % hosts.Count];
            var connection = new TcpClient();
            try
            {
                await connection.ConnectAsync(IPAddress.Loopback, host.Address.Port, _stop.Token);
                return connection;
            }
            catch (SocketException)
            {
                connection.Dispose();
            }
        }

        return null;
    }
}
