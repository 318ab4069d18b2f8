namespace Diary.Bot.Host.Startup;

internal static class ClockSetup
{
    private const string Key = "Clock:StartAt";

    /// <summary>The system's clock; in development it may start at another moment.</summary>
    public static IServiceCollection AddClock(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        var startAt = environment.IsDevelopment() ? configuration.GetValue<DateTimeOffset?>(Key) : null;
        return services.AddSingleton(startAt is { } moment ? new ShiftedClock(moment) : TimeProvider.System);
    }

    private sealed class ShiftedClock : TimeProvider
    {
        private readonly TimeSpan _shift;

        public ShiftedClock(DateTimeOffset startAt) => _shift = startAt - base.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
    }
}
