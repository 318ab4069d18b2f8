using System.Net;
using Diary.Bot.Host.Delivery;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Diary.Bot.Host.Startup;

/// <summary>Health, metrics and traces.</summary>
/// <remarks>Requests of the web and of the Bot API are not traced: their addresses hold tickets and the token.</remarks>
internal static class Observation
{
    private const string Ready = "ready";
    private const string OurMeters = "Diary.*";

    /// <summary>Where traces go, if anywhere: the variable that OpenTelemetry itself reads, with its fellows.</summary>
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddObservation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHealthChecks().AddCheck<Readiness>(Ready, tags: [Ready]);
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("diary"))
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(OurMeters)
                    .AddMeter("Npgsql", "System.Runtime", "Microsoft.AspNetCore.Hosting")
                    .AddPrometheusExporter()
            );
        if (configuration[Collector] is { Length: > 0 })
        {
            telemetry.WithTracing(traces => traces.AddSource(MessageTrace.SourceName, "Npgsql").AddOtlpExporter());
        }

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
