using System.Net;
using System.Net.Sockets;

namespace Diary.Bot.Host.WebApp;

/// <summary>The way between browser and server, which a test can cut and mend.</summary>
internal sealed class CuttableProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Lock _lock = new();
    private readonly List<TcpClient> _open = [];
    private readonly Uri _server;
    private readonly Task _accepting;
    private volatile bool _isCut;

    public CuttableProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Every connection is lost in the middle, and no new one comes through.</summary>
    public void Cut()
    {
        _isCut = true;
        CloseAll();
    }

    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        CloseAll();
        await _accepting;
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var browser = await _listener.AcceptTcpClientAsync(_over.Token);
                Keep(browser);
                _ = ConnectAsync(browser);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ConnectAsync(TcpClient browser)
    {
        using (browser)
        {
            if (_isCut)
            {
                return;
            }

            using var server = new TcpClient();
            Keep(server);
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port, _over.Token);
                await Task.WhenAny(
                    browser.GetStream().CopyToAsync(server.GetStream(), _over.Token),
                    server.GetStream().CopyToAsync(browser.GetStream(), _over.Token)
                );
            }
            catch (Exception lost)
                when (lost
                        is IOException
                            or SocketException
                            or OperationCanceledException
                            or ObjectDisposedException
                            or InvalidOperationException
                )
            {
                // A lost connection is what this is for.
            }
        }
    }

    private void Keep(TcpClient client)
    {
        lock (_lock)
        {
            _open.Add(client);
        }
    }

    private void CloseAll()
    {
        lock (_lock)
        {
            _open.ForEach(client => client.Dispose());
            _open.Clear();
        }
    }
}
