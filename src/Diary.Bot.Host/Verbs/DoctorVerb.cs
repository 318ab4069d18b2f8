using Amazon.Runtime;
using Diary.Bot.Host.Channels.Telegram;
using Diary.Bot.Host.Files;
using Diary.Bot.Host.Startup;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Telegram.Bot.Exceptions;

namespace Diary.Bot.Host.Verbs;

/// <summary>Checks configuration, database, files and Telegram, and says what to do about what is wrong.</summary>
internal static class DoctorVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        WebApplication app;
        try
        {
            app = DiaryHost.Build(args);
            app.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException wrong)
        {
            return await SayAsync(false, "configuration", string.Join(' ', wrong.Failures));
        }

        await using (app)
        {
            await SayAsync(true, "configuration", "complete");
            var database = await DatabaseAsync(app.Services);
            var telegram = await TelegramAsync(app.Services);
            var files = await FilesAsync(app.Services);
            return Math.Max(files, Math.Max(database, telegram));
        }
    }

    private static async Task<int> DatabaseAsync(IServiceProvider services)
    {
        var options = services.GetRequiredService<DatabaseOptions>();
        try
        {
            await using var db = await services
                .GetRequiredService<IDbContextFactory<DiaryDbContext>>()
                .CreateDbContextAsync();
            var pending = (await db.Database.GetPendingMigrationsAsync()).Count();
            return await SayAsync(
                true,
                $"database ({options.Provider})",
                pending == 0 ? "answers, at this release" : $"answers; {pending} migrations wait: run the verb migrate"
            );
        }
        catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException)
        {
            return await SayAsync(
                false,
                $"database ({options.Provider})",
                $"{away.Message} Check ConnectionStrings:Diary and that the server runs."
            );
        }
    }

    private static async Task<int> TelegramAsync(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<TelegramOptions>>().Value;
        if (options.ModeInForce is TelegramMode.Off)
        {
            return await SayAsync(true, "telegram", "off; set Telegram:Token to switch it on");
        }

        try
        {
            var me = await services.GetRequiredService<TelegramBot>().GetIdentityAsync(CancellationToken.None);
            return await SayAsync(true, "telegram", $"@{me.Username} answers");
        }
        catch (ApiRequestException refused)
        {
            return await SayAsync(
                false,
                "telegram",
                $"the server answers {refused.ErrorCode}. Is Telegram:Token the one that BotFather gave?"
            );
        }
        catch (RequestException)
        {
            return await SayAsync(
                false,
                "telegram",
                "the server does not answer. Check Telegram:ApiUrl and the network."
            );
        }
    }

    /// <summary>Keeps a file, finds it and removes it.</summary>
    private static async Task<int> FilesAsync(IServiceProvider services)
    {
        const string Probe = "doctor";
        var kind = services.GetRequiredService<IOptions<FileStoreOptions>>().Value.Store;
        var store = services.GetRequiredService<IFileStore>();
        try
        {
            await store.PutAsync(Probe, "diary"u8.ToArray(), CancellationToken.None);
            await using var found = await store.OpenAsync(Probe, CancellationToken.None);
            await store.RemoveAsync(Probe, DateTimeOffset.MaxValue, CancellationToken.None);
            return await SayAsync(
                found is not null,
                $"files ({kind})",
                found is null ? "are not found again" : "are kept"
            );
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException or AmazonClientException)
        {
            return await SayAsync(
                false,
                $"files ({kind})",
                $"{away.Message} Check the section Files of the configuration."
            );
        }
    }

    private static async Task<int> SayAsync(bool isWell, string what, string words)
    {
        await Console.Out.WriteLineAsync($"{(isWell ? "ok  " : "FAIL")} {what}: {words}");
        return isWell ? 0 : 1;
    }
}
