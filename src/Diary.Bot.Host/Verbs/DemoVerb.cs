using Diary.Bot.Host.Startup;
using Diary.Dialogs.Demo;
using Diary.Domain.Database;

namespace Diary.Bot.Host.Verbs;

/// <summary>Loads the demonstration school around today, and ends.</summary>
internal static class DemoVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = DiaryHost.Build(args);
        if (!app.Services.GetRequiredService<DemoSettings>().Enabled)
        {
            await Console.Error.WriteLineAsync(
                "The demonstration school is switched off here: set Demo:Enabled to true."
            );
            return 1;
        }

        await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await app.Services.GetRequiredService<DemoLoading>().LoadAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync("The demonstration school is there.");
        return 0;
    }
}
