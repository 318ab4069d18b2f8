using Diary.Bot.Host.Conversations;
using Diary.Domain.Demo;
using Diary.Testing;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;

namespace Diary.Bot.Host.Delivery;

/// <summary>A turn does a bounded number of indexed queries, however many schools there are.</summary>
public sealed class RoundTripTests
{
    private const int Most = 6;

    /// <summary>The web chat's own: the transcript it is sent to, and a signal for each line of it.</summary>
    private const int MoreInWebChat = 3;

    private const int Schools = 200;
    private const int ShownOfEach = 100;

    [Theory, EveryDoor]
    public async Task A_question_about_tomorrows_homework_takes_six_at_most_from_inbox_to_done(
        Door door,
        DatabaseKind kind
    )
    {
        var trips = new RoundTrips();
        await using var world = await DiaryWorld.CreateAsync(kind);
        await world.StartAsync(new DiarySettings { Configure = builder => trips.AddTo(builder.Services) });
        using var parent = await world.MeetAsync(door, DemoRole.Parent);
        var alone = await CountAsync(parent, trips);

        await ManySchools.AddAsync(world.Database, Schools, TestDay.Today.AddDays(-1));
        var amongMany = await CountAsync(parent, trips);

        Assert.InRange(alone.Count, 1, door is Door.WebChat ? Most + MoreInWebChat : Most);
        // The signal of the web chat's echo and the claim of the worker go side by side: their order is nobody's.
        Assert.Equal(alone.Order(StringComparer.Ordinal), amongMany.Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> CountAsync(Visitor parent, RoundTrips trips)
    {
        trips.Clear();
        var answer = await parent.AskAsync("что задали на завтра?");
        Assert.Contains("Пётр, 3А", answer.Text, StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine("The question:");
        var all = trips.Commands.Select(OnOneLine).ToList();
        var done = all.FindLastIndex(command => command.StartsWith("UPDATE outbox_entries", StringComparison.Ordinal));
        var commands = all[..(done + 1)];
        foreach (var (number, command) in commands.Index())
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{number + 1}. {command}");
        }

        return commands;
    }

    private static string OnOneLine(string command)
    {
        var line = string.Join(' ', command.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= ShownOfEach ? line : line[..ShownOfEach] + "…";
    }
}
