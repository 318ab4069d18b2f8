using Diary.Bot.Host.Delivery;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Diary.Domain.Database.PostgreSql;

namespace Diary.Bot.Host.Startup;

/// <summary>Makes the schema ready and this host known to the others, then lets the pump start.</summary>
internal sealed partial class Presence(
    Preparation preparation,
    DatabaseOptions database,
    HostNumber host,
    HostReadiness readiness,
    TranscriptBell bell,
    TimeProvider clock,
    ILogger<Presence> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await preparation.PrepareAsync(stoppingToken);
                await HoldAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Lost(logger, exception.GetBaseException().Message);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task HoldAsync(CancellationToken stoppingToken)
    {
        if (database.Provider is DatabaseProvider.Sqlite)
        {
            readiness.Open();
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, stoppingToken);
        }

        var presence = new HostPresence(database.ConnectionString, host.Value);
        await presence.HoldAsync(Present, bell.Ring, stoppingToken);
    }

    private void Present()
    {
        Log.Present(logger, host.Value);
        readiness.Open();

        // Signals that came while the connection was away are lost: everybody looks for themselves.
        bell.RingAll();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "This is host {Host}.")]
        public static partial void Present(ILogger logger, int host);

        [LoggerMessage(LogLevel.Warning, "The database is not ready ({Reason}); trying again.")]
        public static partial void Lost(ILogger logger, string reason);
    }
}
