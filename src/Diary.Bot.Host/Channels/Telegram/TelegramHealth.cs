using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>A Telegram that is away never makes the host unready: the web chat goes on.</summary>
internal sealed class TelegramHealth(TelegramBot bot) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        var (state, reason) = bot.Condition;
        if (bot.Options.ModeInForce == TelegramMode.Off)
        {
            return HealthCheckResult.Healthy("Off");
        }

        return state is TelegramState.Starting or TelegramState.Running
            ? HealthCheckResult.Healthy(state.ToString())
            : HealthCheckResult.Degraded($"{state}: {reason}");
    }
}
