using System.Net;
using System.Net.Sockets;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Diary.TelegramSimulator;
using Diary.TelegramSimulator.Users;
using Diary.Testing.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>The Telegram channel as the host composes it, against a simulated Telegram, with nothing behind the inbox.</summary>
internal sealed class TelegramDriver : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-tests";

    private readonly TestDatabase? _database;
    private bool _isTelegramOff;

    private TelegramDriver(SimulatedTelegram telegram, WebApplication app, TestDatabase? database, LogLines log)
    {
        Telegram = telegram;
        App = app;
        _database = database;
        Log = log;
    }

    public SimulatedTelegram Telegram { get; }

    public WebApplication App { get; }

    public LogLines Log { get; }

    public IChannelSender Sender => App.Services.GetRequiredService<IChannelSender>();

    public TelegramCondition Condition => App.Services.GetRequiredService<TelegramBot>().Condition;

    public string Address =>
        App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Only the sender: nobody asks for updates.</summary>
    public static Task<TelegramDriver> SendingAsync(SimulatorOptions? options = null, TimeProvider? clock = null) =>
        StartAsync(TelegramMode.Polling, options: options, clock: clock, isStarted: false);

    public static async Task<TelegramDriver> StartAsync(
        TelegramMode mode,
        TestDatabase? database = null,
        KeepActivities? keep = null,
        SimulatorOptions? options = null,
        TimeProvider? clock = null,
        bool isStarted = true
    )
    {
        var telegram = await SimulatedTelegram.StartAsync(options);
        var log = new LogLines();
        var app = Compose(telegram, mode, database, keep, clock ?? TimeProvider.System, log);
        var driver = new TelegramDriver(telegram, app, database, log);
        if (isStarted)
        {
            await app.StartAsync();
        }

        return driver;
    }

    public async Task<IReadOnlyList<InboxEntry>> InboxAsync()
    {
        await using var db = _database!.CreateDbContext();
        return await db.Set<InboxEntry>().OrderBy(entry => entry.ExternalId).ToListAsync();
    }

    /// <summary>Waits until the inbox holds so many entries.</summary>
    public async Task<IReadOnlyList<InboxEntry>> InboxAsync(int count)
    {
        for (var tries = 0; ; tries++)
        {
            var entries = await InboxAsync();
            if (entries.Count >= count || tries == 500)
            {
                return entries;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Something the bot says to a person, in the neutral markup.</summary>
    public static OutboxEntry Says(string markup) =>
        Entry(
            new Activity
            {
                Type = ActivityTypes.Message,
                Text = markup,
                TextFormat = TextFormats.Xml,
            }
        );

    public static OutboxEntry Entry(Activity activity) =>
        new()
        {
            Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
            ConversationId = Guid.Empty,
            CreatedAt = DateTimeOffset.UnixEpoch,
            Ordinal = 0,
            Activity = ActivityJson.Write(activity),
        };

    public Task<SendResult> SendAsync(SimulatedUser person, string markup) => SendAsync(person, Says(markup));

    public Task<SendResult> SendAsync(SimulatedUser person, OutboxEntry entry) =>
        Sender.SendAsync(With($"{person.Id}"), entry, TestContext.Current.CancellationToken);

    public static Conversation With(string key) =>
        new()
        {
            Id = Guid.Empty,
            Channel = ChannelNames.Telegram,
            Key = key,
            UserKey = key,
            CreatedAt = DateTimeOffset.UnixEpoch,
        };

    /// <summary>Nobody listens at Telegram's address any more.</summary>
    public async Task TurnTelegramOffAsync()
    {
        if (!_isTelegramOff)
        {
            _isTelegramOff = true;
            await Telegram.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await TurnTelegramOffAsync();
    }

    /// <summary>Telegram has to be told the address before the host listens on it.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static WebApplication Compose(
        SimulatedTelegram telegram,
        TelegramMode mode,
        TestDatabase? database,
        KeepActivities? keep,
        TimeProvider clock,
        LogLines log
    )
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Urls"] = address,
                ["Telegram:Mode"] = mode.ToString(),
                ["Telegram:Token"] = telegram.Token,
                ["Telegram:ApiUrl"] = telegram.ApiUrl,
                ["Telegram:PublicUrl"] = address,
                ["Telegram:WebhookSecret"] = Secret,
                ["Telegram:PollingTimeout"] = "00:00:02",
            }
        );
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(clock).AddSingleton(TemplateFolder.BesideTheProgram());
        builder.Services.AddSingleton<ConversationBell>().AddSingleton<TranscriptBell>();
        if (database is not null)
        {
            builder.Services.AddSingleton<IDbContextFactory<DiaryDbContext>>(database).AddSingleton<Inbox>();
        }

        builder.Services.AddTelegram(builder.Configuration);
        if (keep is not null)
        {
            builder.Services.AddSingleton(keep);
        }

        var app = builder.Build();
        app.MapTelegram();
        return app;
    }
}
