using Diary.Bot.Host.Channels.Telegram;
using Diary.Domain.Conversations;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.Delivery;

/// <summary>A diary of one test whose turns wait or break as the test says, and whose clock the test moves.</summary>
internal sealed class ScriptedDiary : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ScriptedDiary(DiaryWorld world) => World = world;

    public DiaryWorld World { get; }

    public TurnScript Script { get; } = new();

    public static async Task<ScriptedDiary> StartAsync(DatabaseKind kind, TelegramMode mode = TelegramMode.Polling)
    {
        var diary = new ScriptedDiary(await DiaryWorld.CreateAsync(kind));
        await diary.World.StartAsync(new DiarySettings { Telegram = mode, Configure = diary.Script.AddTo });
        return diary;
    }

    /// <summary>The next host of the same world, at the address of the last one.</summary>
    public Task<RunningDiary> StartAgainAsync() =>
        World.StartAsync(new DiarySettings { Port = World.Host.Port, Configure = Script.AddTo });

    public Task<Visitor> MeetAsync(Door door) => World.MeetAsync(door, DemoRole.Parent);

    /// <summary>Begins a turn of the script; returns when the message is accepted.</summary>
    public static Task BeginAsync(Visitor visitor, string word) =>
        visitor.Wire.PressAsync(visitor.Last, new AnswerButton(word, TurnScript.Button(word)));

    public async Task<Conversation> ConversationOfAsync(Visitor visitor)
    {
        await using var db = World.Database.CreateDbContext();
        return await db
            .Conversations.AsNoTracking()
            .SingleAsync(c => c.Channel == visitor.Wire.Channel && c.Key == visitor.Wire.ConversationKey);
    }

    public async Task<IReadOnlyList<InboxEntry>> InboxOfAsync(Visitor visitor)
    {
        var conversation = await ConversationOfAsync(visitor);
        await using var db = World.Database.CreateDbContext();
        return await db
            .InboxEntries.AsNoTracking()
            .Where(entry => entry.ConversationId == conversation.Id)
            .OrderBy(entry => entry.Sequence)
            .ToListAsync();
    }

    /// <summary>Whether everything that was accepted is answered and sent.</summary>
    public async Task<bool> IsDoneAsync(Visitor visitor)
    {
        await using var db = World.Database.CreateDbContext();
        return await db.IsAtRestAsync(visitor.Wire.Channel, visitor.Wire.ConversationKey);
    }

    /// <summary>Waits until nobody works in the conversation: it is done, or waits for its time.</summary>
    public Task RestsAsync(Visitor visitor) =>
        UntilAsync(async () =>
            await IsDoneAsync(visitor)
            || await ConversationOfAsync(visitor) is { LeaseToken: null, WakeAt: { } wakeAt }
                && wakeAt > World.Clock.GetUtcNow()
        );

    /// <summary>Lets time pass in small steps until it is as wanted.</summary>
    public Task PassTimeUntilAsync(Func<Task<bool>> wanted) =>
        UntilAsync(async () =>
        {
            if (await wanted())
            {
                return true;
            }

            World.Clock.Advance(TimeSpan.FromMilliseconds(500));
            return false;
        });

    public static async Task UntilAsync(Func<Task<bool>> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await wanted())
        {
            await Task.Delay(Glance, patience.Token);
        }
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
