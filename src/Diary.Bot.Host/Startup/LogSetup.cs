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
                    .ReadFrom.Configuration(builder.Configuration)
                    .ReadFrom.Services(services);
                if (builder.Environment.IsDevelopment())
                {
                    logs.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
                }
                else
                {
                    logs.WriteTo.Console(new CompactJsonFormatter());
                }
            }
        );
}
