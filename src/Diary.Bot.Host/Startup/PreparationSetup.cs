using Diary.Domain.Demo;

namespace Diary.Bot.Host.Startup;

internal static class PreparationSetup
{
    public static IServiceCollection AddPreparation(this IServiceCollection services) =>
        services
            .AddSingleton<DemoSchool>()
            .AddSingleton<DemoLoading>()
            .AddSingleton<WarmUp>()
            .AddSingleton<Preparation>()
            .AddHostedService<Presence>();
}
