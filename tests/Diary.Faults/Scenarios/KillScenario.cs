using Diary.Faults.Histories;
using Diary.Faults.Machinery;

namespace Diary.Faults.Scenarios;

/// <summary>kill -9 of the host at random moments, also while it starts, with people writing all the while.</summary>
public static class KillScenario
{
    private const double LongestLifeSeconds = 1.5;
    private const double ShareKilledWhileStarting = 0.2;
    private const double LongestStartSeconds = 3;

    public static async Task<Verdict> RunAsync(FaultOptions options)
    {
        var random = new Random(options.Seed);
        await using var scene = await Scene.OpenAsync(options.Database, options.Transport);
        var host = await scene.StartReadyHostAsync();
        var crowd = await Crowd.GatherAsync(scene, options.People);
        var left = options.Messages;
        for (var kill = 0; kill < options.Kills; kill++)
        {
            var share = left / (options.Kills - kill);
            left -= share;
            var asking = AskAsync(crowd, share, random.Next());
            if (random.NextDouble() < ShareKilledWhileStarting)
            {
                await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * LongestStartSeconds));
            }
            else
            {
                await host.ReadyAsync();
                await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * LongestLifeSeconds));
            }

            await scene.KillAsync(host);
            host = scene.StartHost();
            await asking;
        }

        await host.ReadyAsync();
        await crowd.AnsweredAsync();
        return scene.Conclude();
    }

    private static async Task AskAsync(Crowd crowd, int messages, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < messages; i++)
        {
            await crowd.AskAsync(random.Next(crowd.People.Count));
            await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * 4 * LongestLifeSeconds / messages));
        }
    }
}
