using Diary.Faults.Histories;
using Diary.Faults.Machinery;

namespace Diary.Faults.Scenarios;

/// <summary>
/// Two hosts serve the same people at once: they race for the same polls, or take every second connection of the webhook;
/// everybody writes several messages in a row. Half-way one of them is killed.
/// </summary>
public static class HostsScenario
{
    private const int InARow = 5;

    public static async Task<Verdict> RunAsync(FaultOptions options)
    {
        var random = new Random(options.Seed);
        await using var scene = await Scene.OpenAsync(options.Database, options.Transport);
        await using var front = new Front();
        var first = scene.StartHost(front.Address);
        var second = scene.StartHost(front.Address);
        await first.ReadyAsync();
        await second.ReadyAsync();
        front.LeadTo(first, second);
        var crowd = await Crowd.GatherAsync(scene, options.People);
        await AskAsync(crowd, options.Messages / 2, random);
        await scene.KillAsync(first);
        await AskAsync(crowd, options.Messages - options.Messages / 2, random);
        await crowd.AnsweredAsync();
        return scene.Conclude();
    }

    private static async Task AskAsync(Crowd crowd, int messages, Random random)
    {
        for (var asked = 0; asked < messages; asked += InARow)
        {
            var person = random.Next(crowd.People.Count);
            for (var i = 0; i < Math.Min(InARow, messages - asked); i++)
            {
                await crowd.AskAsync(person);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50)));
        }
    }
}
