using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Diary.Bot.Host.Startup;

internal static class LogSetup
{
    /// <summary>
    /// For people in development, for machines elsewhere. What the frameworks say of every request stays out: an address
    /// can hold a ticket, and a statement what somebody typed.
    /// </summary>
    public static void AddLogs(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(
            (services, logs) =>
            {
                logs.MinimumLevel.Information()
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                    .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
                    // Who asks gets the answer 503, and a host that is only starting is no error; what is wrong with a
                    // database or with Telegram is said by whoever meets it.
                    .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal)
                    // A statement that fails throws, and who catches that knows whether it matters: on a new PostgreSQL
                    // database EF Core itself looks for a table that is not there yet.
                    .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
                    .ReadFrom.Configuration(builder.Configuration)
                    .ReadFrom.Services(services);
                if (builder.Environment.IsDevelopment())
                {
                    logs.WriteTo.Console(
                        outputTemplate: "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj} {Code}{NewLine}{Exception}",
                        formatProvider: System.Globalization.CultureInfo.InvariantCulture
                    );
                }
                else
                {
                    logs.WriteTo.Console(new CompactJsonFormatter());
                }
            },
            preserveStaticLogger: true
        );
}
