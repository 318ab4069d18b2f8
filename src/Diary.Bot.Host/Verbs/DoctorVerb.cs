using System.Data.Common;
using System.Globalization;
using Amazon.Runtime;
using Diary.Bot.Host.Channels.Telegram;
using Diary.Bot.Host.Files;
using Diary.Bot.Host.Startup;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Telegram.Bot.Exceptions;

namespace Diary.Bot.Host.Verbs;

/// <summary>Checks configuration, database, files and Telegram, and says what to do about what is wrong.</summary>
internal static class DoctorVerb
{
    private static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(2);

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
            var delivery = database == 0 ? await DeliveryAsync(app.Services) : 0;
            var telegram = await TelegramAsync(app.Services);
            var files = await FilesAsync(app.Services);
            return new[] { database, delivery, telegram, files }.Max();
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
        catch (Exception away) when (away is DbException or InvalidOperationException)
        {
            return await SayAsync(
                false,
                $"database ({options.Provider})",
                $"{away.Message} Check ConnectionStrings:Diary and that the server runs."
            );
        }
    }

    /// <summary>What <c>/metrics</c> of a host tells of the queue, read from the rows themselves.</summary>
    private static async Task<int> DeliveryAsync(IServiceProvider services)
    {
        Backlog backlog;
        try
        {
            backlog = await services.GetRequiredService<BacklogReader>().ReadAsync(CancellationToken.None);
        }
        catch (DbException)
        {
            return await SayAsync(true, "delivery", "the tables are not there yet: run the verb migrate");
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var age = now - (backlog.OldestAt ?? now);
        var isLate = age > LateAfter;
        var advice = isLate ? " Does a host run, and what does its log say?" : "";
        return await SayAsync(
            !isLate,
            "delivery",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{backlog.Unanswered} messages wait, the oldest for {age.TotalSeconds:0} s; {backlog.Unsent} answers are not sent; {backlog.Dead} dead letters.{advice}"
            )
        );
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
