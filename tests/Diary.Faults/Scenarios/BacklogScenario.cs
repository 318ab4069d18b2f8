using Diary.Faults.Histories;
using Diary.Faults.Machinery;

namespace Diary.Faults.Scenarios;

/// <summary>The bot was away for long: everything that people wrote meanwhile comes at once.</summary>
public static class BacklogScenario
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<Verdict> RunAsync(FaultOptions options)
    {
        var random = new Random(options.Seed);
        await using var scene = await Scene.OpenAsync(options.Database, options.Transport);
        var host = await scene.StartReadyHostAsync();
        var crowd = await Crowd.GatherAsync(scene, options.People);
        await host.TerminateAsync();
        for (var i = 0; i < options.Messages; i++)
        {
            await crowd.AskAsync(random.Next(crowd.People.Count));
        }

        await scene.StartReadyHostAsync();
        var begun = TimeProvider.System.GetTimestamp();
        await crowd.AnsweredAsync(Patience);
        var took = TimeProvider.System.GetElapsedTime(begun);
        return scene.Conclude(
            notes:
            [
                $"{options.Messages} at once, answered in {took.TotalSeconds:0} s: {options.Messages / took.TotalSeconds:0} a second",
            ]
        );
    }
}
