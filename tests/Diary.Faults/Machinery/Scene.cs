using Diary.Faults.Histories;
using Diary.TelegramSimulator;
using Diary.Testing.Databases;
using Diary.Testing.Processes;

namespace Diary.Faults.Machinery;

/// <summary>A simulated Telegram, a database, the hosts between them, and the history of what happens.</summary>
public sealed class Scene : IAsyncDisposable
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private readonly List<HostProcess> _hosts = [];
    private readonly Transport _transport;

    private Scene(SimulatedTelegram telegram, FaultDatabase database, Transport transport)
    {
        Telegram = telegram;
        Database = database;
        _transport = transport;
    }

    public SimulatedTelegram Telegram { get; }

    public FaultDatabase Database { get; }

    public History History { get; } = new();

    /// <summary>Where the hosts write, for whoever looks into a failure.</summary>
    public string LogFile { get; } =
        Path.Combine(Path.GetTempPath(), $"diary-faults-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}.log");

    public static async Task<Scene> OpenAsync(
        DatabaseKind kind,
        Transport transport,
        SimulatorOptions? telegram = null
    ) =>
        new(
            await SimulatedTelegram.StartAsync(telegram ?? new SimulatorOptions()),
            await FaultDatabase.CreateAsync(kind),
            transport
        );

    /// <summary>The secrets and the words of people that no log may hold.</summary>
    private string[] Unspeakable => [Telegram.Token, Secret, "что задали", "Родитель ", "Мария", "Пётр"];

    /// <summary>Starts a host; it may not be ready yet.</summary>
    /// <param name="publicUrl">Where Telegram is told to deliver; left out, to this host.</param>
    public HostProcess StartHost(Uri? publicUrl = null, params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var all = Database.Settings();
        all["Telegram:Mode"] = _transport.ToString();
        all["Telegram:Token"] = Telegram.Token;
        all["Telegram:ApiUrl"] = Telegram.ApiUrl;
        all["Telegram:PublicUrl"] = (publicUrl ?? address).GetLeftPart(UriPartial.Authority);
        all["Telegram:WebhookSecret"] = Secret;
        all["Telegram:PollingTimeout"] = "00:00:05";
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var host = HostProcess.Start(HostProcess.BuiltProgram, address, LogFile, all);
        _hosts.Add(host);
        return host;
    }

    public async Task<HostProcess> StartReadyHostAsync(params (string Key, string Value)[] settings)
    {
        var host = StartHost(null, settings);
        await host.ReadyAsync();
        return host;
    }

    public async Task KillAsync(HostProcess host)
    {
        History.Add(new Cut(TimeProvider.System.GetUtcNow()));
        await host.KillAsync();
    }

    public Verdict Check() => Checker.Check(History.Said, History.Heard(Telegram), History.Cuts(Telegram));

    /// <summary>The verdict at the end of a scenario: also over what the hosts wrote into their logs.</summary>
    public Verdict Conclude(IEnumerable<string>? broken = null, IEnumerable<string>? notes = null) =>
        Check() with
        {
            Broken = [.. broken ?? [], .. Unspeakable.Where(IsLogged).Select(word => $"the log holds «{word}»")],
            Notes = [.. notes ?? [], $"log: {LogFile}"],
        };

    private bool IsLogged(string word)
    {
        // A host that lives has the file open.
        using var file = File.Open(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new StreamReader(file).ReadToEnd().Contains(word, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await Telegram.DisposeAsync();
        await Database.DisposeAsync();
    }
}
