using Diary.Bot.Host.Startup;

namespace Diary.Bot.Host.Verbs;

internal static class ServeVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = DiaryHost.Build(args);
        await app.RunAsync();
        return 0;
    }
}
