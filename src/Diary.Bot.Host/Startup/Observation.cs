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
        endpoints.MapPrometheusScrapingEndpoint("/metrics", null, metrics => metrics.Use(OnlyLocallyAsync), null);
    }

    /// <summary>For the machine itself only: what came through a proxy came from outside.</summary>
    private static Task OnlyLocallyAsync(HttpContext http, RequestDelegate next)
    {
        if (IsLocal(http))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <remarks>X-Original-For is left behind where the caller's address was taken from a header, which anybody can write.</remarks>
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For")
        && !http.Request.Headers.ContainsKey("X-Original-For");

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
