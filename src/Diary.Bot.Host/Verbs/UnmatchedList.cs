using Diary.Bot.Host.Startup;
using Diary.Domain.Conversations;
using Diary.Domain.Database;

namespace Diary.Bot.Host.Verbs;

/// <summary><c>understand --unmatched</c>: what people said and nobody understood, the most frequent first.</summary>
internal static class UnmatchedList
{
    private const int Most = 200;

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        await using var app = DiaryHost.Build(args);
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var phrases = scope.ServiceProvider.GetRequiredService<UnmatchedPhrases>();
        foreach (var phrase in await phrases.ListAsync(Most, CancellationToken.None))
        {
            await output.WriteLineAsync($"{phrase.Times, 6}  {phrase.LastOn:yyyy-MM-dd}  {phrase.Text}");
        }

        return 0;
    }
}
