using Diary.Bot.Host.Startup;
using Diary.Domain.Database;

namespace Diary.Bot.Host.Verbs;

/// <summary>Brings the database to this release, and ends.</summary>
internal static class MigrateVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = DiaryHost.Build(args);
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync("The database is at this release.");
        return 0;
    }
}
