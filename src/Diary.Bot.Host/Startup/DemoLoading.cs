using Diary.Dialogs.Demo;
using Diary.Dialogs.Turns;
using Diary.Domain.Demo;

namespace Diary.Bot.Host.Startup;

/// <summary>Loads the demonstration school around today, where it is switched on.</summary>
internal sealed partial class DemoLoading(
    DemoSettings demo,
    DemoSchool school,
    TurnTools tools,
    ILogger<DemoLoading> logger
)
{
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!demo.Enabled)
        {
            return;
        }

        var started = tools.Clock.GetTimestamp();
        var now = TimeZoneInfo.ConvertTime(tools.Clock.GetUtcNow(), tools.DefaultTimeZone);
        await school.LoadAsync(DateOnly.FromDateTime(now.DateTime), cancellationToken);
        Log.Loaded(logger, tools.Clock.GetElapsedTime(started).TotalSeconds);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The demonstration school is there ({Seconds:0.0} s).")]
        public static partial void Loaded(ILogger logger, double seconds);
    }
}
