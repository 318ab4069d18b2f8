using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Diary.TelegramSimulator.Server;

/// <summary>A web server on this machine only.</summary>
internal static class LocalServer
{
    // Linux gives outgoing connections ports from 32768 up.
    private const int LowestPort = 15000;
    private const int HighestPort = 32000;
    private const int Attempts = 50;

    public static async Task<WebApplication> StartAsync(int port, Action<WebApplication> map)
    {
        for (var attempt = 1; ; attempt++)
        {
            var candidate = port != 0 ? port : Random.Shared.Next(LowestPort, HighestPort);
            var app = Build(candidate);
            map(app);
            try
            {
                await app.StartAsync();
                return app;
            }
            catch (IOException) when (port == 0 && attempt < Attempts)
            {
                await app.DisposeAsync();
            }
        }
    }

    public static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = 60 * 1024 * 1024;
        });
        return builder.Build();
    }
}
