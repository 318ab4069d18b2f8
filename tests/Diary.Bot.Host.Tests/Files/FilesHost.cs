using Diary.Bot.Host.Startup;
using Diary.Domain.Access;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Diary.TelegramSimulator;
using Diary.TelegramSimulator.Users;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Bot.Host.Files;

/// <summary>The whole product over a real database, with a simulated Telegram before it: nothing else is faked.</summary>
internal sealed class FilesHost : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-installation-of-40-chars";

    private readonly TestDatabase _database;
    private readonly WebApplication _app;
    private readonly string _files;

    private FilesHost(TestDatabase database, SimulatedTelegram telegram, WebApplication app, string files)
    {
        (_database, Telegram, _app, _files) = (database, telegram, app, files);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public SimulatedTelegram Telegram { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<FilesHost> StartAsync(SchoolBuilder school, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await school.SaveAsync(database);
        var telegram = await SimulatedTelegram.StartAsync();
        var files = Directory.CreateTempSubdirectory("diary-files-").FullName;
        var settings = new Dictionary<string, string>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Database:Provider"] = database.Options.Provider.ToString(),
            ["ConnectionStrings:Diary"] = database.Options.ConnectionString,
            ["Telegram:Token"] = telegram.Token,
            ["Telegram:ApiUrl"] = telegram.ApiUrl,
            ["Telegram:PollingTimeout"] = "00:00:02",
            ["DirectLine:Secret"] = Secret,
            ["Files:Path"] = files,
            ["Demo:Enabled"] = "false",
            ["Serilog:MinimumLevel:Default"] = "Warning",
            ["Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime"] = "Warning",
        };
        var app = DiaryHost.Build([.. settings.Select(pair => $"--{pair.Key}={pair.Value}")]);
        await app.StartAsync();
        return new FilesHost(database, telegram, app, files);
    }

    /// <summary>Somebody of the school with Telegram, linked.</summary>
    public async Task<SimulatedUser> OnTelegramAsync(Account account, string name)
    {
        var user = Telegram.User(name, hasStarted: true);
        await LinkAsync(
            account,
            ChannelNames.Telegram,
            user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        return user;
    }

    /// <summary>One more chat opens the account's diary.</summary>
    public async Task LinkAsync(Account account, string channel, string userKey)
    {
        await using var db = _database.CreateDbContext();
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        db.Add(
            new ChannelBinding
            {
                Id = Guid.CreateVersion7(now),
                AccountId = account.Id,
                Channel = channel,
                UserKey = userKey,
                LinkedAt = now,
            }
        );
        await db.SaveChangesAsync();
    }

    /// <summary>What was added to the school since is there for the next message.</summary>
    public Task SaveAsync(SchoolBuilder school) => school.SaveAsync(_database);

    public DiaryDbContext OpenDatabase() => _database.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Telegram.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }
}
