using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Faults;
using Diary.TelegramSimulator.Files;
using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Page;
using Diary.TelegramSimulator.Profile;
using Diary.TelegramSimulator.Server;
using Diary.TelegramSimulator.Updates;
using Diary.TelegramSimulator.Users;
using Diary.TelegramSimulator.Webhooks;

namespace Diary.TelegramSimulator;

/// <summary>Telegram as a bot meets it: its Bot API on a local port, and people to talk to.</summary>
public sealed class SimulatedTelegram : IAsyncDisposable
{
    private readonly SimulatorOptions _options;
    private readonly ChatBook _chats;
    private readonly UpdateQueue _updates = new();
    private readonly WebhookDelivery _webhook;
    private readonly LongPolling _polling;
    private readonly UserWires _wires;
    private readonly CallLog _log = new();
    private readonly List<SimulatedUser> _users = [];
    private readonly BotApiEndpoint _endpoint;
    private WebApplication? _server;

    private SimulatedTelegram(SimulatorOptions options)
    {
        _options = options;
        Bot = new Person(BotId(options.Token), options.BotName, IsBot: true, options.BotUsername);
        _chats = new ChatBook(Bot, options.Clock);
        _webhook = new WebhookDelivery(_updates, options.Webhook, options.Clock);
        _updates.Arrived = update => _webhook.Deliver(update.ChatId);
        _polling = new LongPolling(_updates, () => _webhook.Settings is not null);
        _wires = new UserWires(
            _chats,
            _updates,
            new CallbackBook(_chats, options.CallbackLifetime),
            new FileStore(),
            options.Patience
        );
        var methods = MethodList.Of(_chats, _wires, new ProfileMethods(_chats), _polling, _webhook);
        var flood = options.Flood is { } limits ? new FloodGate(limits, options.Clock) : null;
        _endpoint = new BotApiEndpoint(Token, options.IsOldServer, methods, Faults, flood, _log, options.Clock);
    }

    public string Token => _options.Token;

    /// <summary>What goes into <c>Telegram:ApiUrl</c>.</summary>
    public string ApiUrl { get; private set; } = "";

    public Person Bot { get; }

    public FaultPlan Faults { get; } = new();

    /// <summary>Every call the bot made, with what became of it.</summary>
    public IReadOnlyList<CallRecord> Calls => _log.All;

    /// <summary>Updates that the bot has not confirmed.</summary>
    public IReadOnlyList<SimulatedUpdate> PendingUpdates => _updates.Pending();

    /// <summary>Every message the bot sent, as it was when it was sent, in order.</summary>
    public IReadOnlyList<ChatMessage> Sent
    {
        get
        {
            lock (_chats.Gate)
            {
                return [.. _chats.Sent];
            }
        }
    }

    public IReadOnlyList<SimulatedUser> Users
    {
        get
        {
            lock (_chats.Gate)
            {
                return [.. _users];
            }
        }
    }

    /// <summary>What a file that was sent, either way, holds.</summary>
    public byte[] FileContent(Attachment attachment) => _wires.Files.Content(attachment.FileId!);

    /// <summary>Telegram has lost a file: its id is good no more.</summary>
    public void Forget(Attachment attachment) => _wires.Files.Forget(attachment.FileId!);

    public static async Task<SimulatedTelegram> StartAsync(SimulatorOptions? options = null)
    {
        var telegram = new SimulatedTelegram(options ?? new SimulatorOptions());
        await telegram.ListenAsync(telegram._options.Port);
        return telegram;
    }

    /// <summary>A person with Telegram. Until they have written, the bot cannot find them.</summary>
    /// <param name="hasStarted">They have written before: the bot may write to them.</param>
    public SimulatedUser User(string name, string? language = "ru", string? username = null, bool hasStarted = false)
    {
        lock (_chats.Gate)
        {
            var person = new Person(1_000_001 + _users.Count, name, IsBot: false, username, language);
            var chat = new Chat(person.Id, "private", name, person) { IsKnownToBot = hasStarted };
            _chats.Add(chat);
            var user = new SimulatedUser(_wires, person, chat);
            _users.Add(user);
            return user;
        }
    }

    /// <summary>A group the bot is a member of.</summary>
    public SimulatedGroup Group(string title, bool isForum = false)
    {
        lock (_chats.Gate)
        {
            var chat = new Chat(-1_001_000_000_001 - _chats.Chats.Count, "supergroup", title, person: null)
            {
                IsForum = isForum,
                IsKnownToBot = true,
            };
            _chats.Add(chat);
            return new SimulatedGroup(_wires, chat);
        }
    }

    /// <summary>
    /// Hands the same update to the bot again: to its webhook all at once, the statuses of its answers coming back;
    /// or to its next polls.
    /// </summary>
    public async Task<IReadOnlyList<int>> RedeliverAsync(
        SimulatedUpdate update,
        int times = 1,
        CancellationToken cancellationToken = default
    )
    {
        if (_webhook.Settings is { } settings)
        {
            return await Task.WhenAll(
                Enumerable.Range(0, times).Select(_ => _webhook.PostAsync(settings, update, cancellationToken))
            );
        }
        for (var time = 0; time < times; time++)
        {
            _updates.AddAgain(update);
        }
        return [];
    }

    /// <summary>As after a quiet week: the next update has a lower number than the last one.</summary>
    public void NumberUpdatesAnew() => _updates.NumberAnew();

    /// <summary>Waits until the bot asks for updates: it is up.</summary>
    public Task PolledAsync(TimeSpan? timeout = null) => _polling.UnderWayAsync(timeout ?? _options.Patience);

    /// <summary>Waits until the bot has confirmed every update.</summary>
    public Task DeliveredAsync(TimeSpan? timeout = null) => _updates.EmptyAsync(timeout ?? _options.Patience);

    /// <summary>Waits until the bot has confirmed this very update.</summary>
    public Task TakenAsync(SimulatedUpdate update, TimeSpan? timeout = null) =>
        _updates.TakenAsync(update, timeout ?? _options.Patience);

    /// <summary>Waits until the calls the bot made are as wanted.</summary>
    public Task CalledAsync(Func<IReadOnlyList<CallRecord>, bool> wanted, TimeSpan? timeout = null) =>
        _log.UntilAsync(wanted, timeout ?? _options.Patience);

    /// <summary>The server stops answering; people can still write, and all waits for it to come back.</summary>
    public async Task GoDownAsync()
    {
        _polling.Terminate();
        await _server!.DisposeAsync();
        _server = null;
    }

    /// <summary>The server answers again, at the address it had.</summary>
    public Task ComeBackAsync() => ListenAsync(new Uri(ApiUrl).Port);

    public async ValueTask DisposeAsync()
    {
        _webhook.Dispose();
        _polling.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private async Task ListenAsync(int port)
    {
        _server = await LocalServer.StartAsync(port, Map);
        ApiUrl = LocalServer.AddressOf(_server);
    }

    private void Map(WebApplication app)
    {
        Routes.Map(app, _endpoint, _wires.Files, Token);
        PageRoutes.Map(app, new PagePeople(Bot, () => Users, (name, language) => User(name, language)));
    }

    private static long BotId(string token) =>
        token.Split(':') is [var id, { Length: > 0 }] && long.TryParse(id, out var number)
            ? number
            : throw new ArgumentException($"A bot's token is a number, a colon and a secret; \"{token}\" is not.");
}
