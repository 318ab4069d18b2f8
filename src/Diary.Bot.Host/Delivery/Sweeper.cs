using Diary.Domain.Conversations;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Delivery;

/// <summary>
/// Rings for conversations that wait with nobody at work: retries that are due, and what dead hosts left behind.
/// </summary>
internal sealed partial class Sweeper(
    IServiceScopeFactory scopes,
    ConversationBell bell,
    BacklogReader backlog,
    DeliveryMetrics metrics,
    HostReadiness readiness,
    TimeProvider clock,
    IOptions<DeliveryOptions> options,
    ILogger<Sweeper> logger
) : BackgroundService
{
    private const int AtOnce = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(options.Value.SweepEvery, clock);
        do
        {
            await SweepAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var claims = scope.ServiceProvider.GetRequiredService<ConversationClaims>();
            await claims.FreeOrphansAsync(bell, stoppingToken);
            var freed = await claims.FreeLeasesOfDeadHostsAsync(stoppingToken);
            if (freed > 0)
            {
                Log.Freed(logger, freed);
            }

            metrics.Found(await backlog.ReadAsync(stoppingToken));
            foreach (var conversationId in await claims.DueAsync(AtOnce, stoppingToken))
            {
                bell.Ring(conversationId);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Log.DatabaseAway(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Conversations} conversations of hosts that are no more go on here.")]
        public static partial void Freed(ILogger logger, int conversations);

        [LoggerMessage(LogLevel.Warning, "The database does not answer ({Reason}); trying again.")]
        public static partial void DatabaseAway(ILogger logger, string reason);
    }
}
