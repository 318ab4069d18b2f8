using System.Collections.Concurrent;
using Diary.Bot.Host.Channels.Telegram;
using Diary.Bot.Host.Conversations;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;

[assembly: AssemblyFixture(typeof(DemoDiaries))]

namespace Diary.Bot.Host.Conversations;

/// <summary>
/// A diary over each kind of database, started once for all stories that share it: everybody comes as somebody new, so
/// that nobody meets another one's traces. Its clock stands, but for a moment now and then.
/// </summary>
public abstract class Diaries(DiarySettings settings) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<DiaryWorld>>> _worlds = new();

    /// <summary>Over SQLite Telegram is polled, over PostgreSQL it calls.</summary>
    public Task<DiaryWorld> OfAsync(DatabaseKind kind) =>
        _worlds.GetOrAdd(kind, _ => new Lazy<Task<DiaryWorld>>(() => StartAsync(kind))).Value;

    public async Task<Visitor> MeetAsync(Door door, DatabaseKind kind, string name = "Гость", string language = "ru") =>
        await (await OfAsync(kind)).MeetAsync(door, name, language);

    public async ValueTask DisposeAsync()
    {
        foreach (var world in _worlds.Values)
        {
            await (await world.Value).DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private async Task<DiaryWorld> StartAsync(DatabaseKind kind)
    {
        var world = await DiaryWorld.CreateAsync(kind);
        var mode = kind is DatabaseKind.Sqlite ? TelegramMode.Polling : TelegramMode.Webhook;
        await world.StartAsync(settings.Telegram is TelegramMode.Off ? settings : settings with { Telegram = mode });
        return world;
    }
}

/// <summary>Anybody may become one of the people of the demonstration school.</summary>
public sealed class DemoDiaries() : Diaries(new DiarySettings())
{
    public async Task<Visitor> MeetAsync(Door door, DatabaseKind kind, DemoRole role) =>
        await (await OfAsync(kind)).MeetAsync(door, role);
}

/// <summary>As at a real school: nobody comes in without a code.</summary>
public sealed class ClosedDiaries() : Diaries(new DiarySettings { IsDemo = false });
