using Microsoft.Extensions.DependencyInjection;

namespace Diary.Domain.StaffConsole;

public static class StaffConsoleSetup
{
    public static IServiceCollection AddConsoleSessions(this IServiceCollection services) =>
        services.AddScoped<ConsoleCodeBook>().AddScoped<ConsoleSessions>();
}
