using Diary.TelegramSimulator;
using Diary.Testing.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Testing.Hosts;

/// <summary>A database, a Telegram and a clock that stands; and over them as many hosts of the diary as a test starts.</summary>
public sealed class DiaryWorld : IAsyncDisposable
{
    private readonly List<RunningDiary> _hosts = [];

    private DiaryWorld(TestDatabase database, SimulatedTelegram telegram, FakeTimeProvider clock)
    {
        Database = database;
        Telegram = telegram;
        Clock = clock;
    }

    public TestDatabase Database { get; }

    public SimulatedTelegram Telegram { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>The host that was started last.</summary>
    public RunningDiary Host => _hosts[^1];

    /// <summary>With the demonstration school, and nobody at work yet.</summary>
    public static async Task<DiaryWorld> CreateAsync(DatabaseKind kind, SimulatorOptions? telegram = null)
    {
        var clock = new FakeTimeProvider(TestDay.Afternoon);
        return new DiaryWorld(
            await TestDatabase.CreateAsync(kind, DatabaseContents.DemonstrationSchool),
            await SimulatedTelegram.StartAsync((telegram ?? new SimulatorOptions()) with { Clock = clock }),
            clock
        );
    }

    public async Task<RunningDiary> StartAsync(DiarySettings? settings = null)
    {
        var host = await RunningDiary.StartAsync(this, settings ?? new DiarySettings());
        _hosts.Add(host);
        return host;
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
