using Diary.Domain.Files;

namespace Diary.Bot.Host.Files;

/// <summary>Now and then removes for good what was deleted long ago.</summary>
internal sealed partial class FileCleaning(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<FileCleaning> logger
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SweepAsync(stoppingToken);
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var gone = await scope.ServiceProvider.GetRequiredService<FileSweep>().RunAsync(stoppingToken);
            LogGone(gone);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogAway(exception.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} files deleted long ago are gone for good.")]
    private partial void LogGone(int count);

    [LoggerMessage(LogLevel.Warning, "Deleted files could not be removed ({Reason}); trying again later.")]
    private partial void LogAway(string reason);
}
