using System.Net;
using Diary.Bot.Host.Delivery;
using Diary.Domain.Database;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;

namespace Diary.Bot.Host.Startup;

/// <summary>Health and metrics.</summary>
internal static class Observation
{
    private const string Ready = "ready";
    private const string OurMeters = "Diary.*";

    public static IServiceCollection AddObservation(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<Readiness>(Ready, tags: [Ready]);
        services
            .AddOpenTelemetry()
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(OurMeters)
                    .AddMeter("Npgsql", "System.Runtime", "Microsoft.AspNetCore.Hosting")
                    .AddPrometheusExporter()
            );
        return services;
    }

    public static void MapObservation(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }
        );
        endpoints
            .MapPrometheusScrapingEndpoint("/metrics")
            .AddEndpointFilter(
                async (context, next) => IsLocal(context.HttpContext) ? await next(context) : Results.NotFound()
            );
    }

    /// <summary>For the machine itself only: what came through a proxy came from outside.</summary>
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For");

    private sealed class Readiness(HostReadiness host, IDbContextFactory<DiaryDbContext> databases) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        )
        {
            if (!host.IsReady)
            {
                return HealthCheckResult.Unhealthy("Starting");
            }

            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await db.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database does not answer");
        }
    }
}
