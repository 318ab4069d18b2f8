using Diary.Faults.Histories;
using Diary.Faults.Machinery;

namespace Diary.Faults.Scenarios;

/// <summary>One person writes as fast as a program can; the others go on asking as before.</summary>
public static class FloodScenario
{
    private const int MostOfOne = 300;
    private const int Flooder = 0;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    public static async Task<Verdict> RunAsync(FaultOptions options)
    {
        var random = new Random(options.Seed);
        await using var scene = await Scene.OpenAsync(options.Database, options.Transport);
        await scene.StartReadyHostAsync();
        var crowd = await Crowd.GatherAsync(scene, options.People);
        await AskAsync(crowd, options.Messages, random);
        var before = TimeProvider.System.GetUtcNow();
        for (var i = 0; i < MostOfOne; i++)
        {
            await crowd.AskAsync(Flooder);
        }

        await AskAsync(crowd, options.Messages, random);
        await crowd.AnsweredAsync();
        var flooder = crowd.People[Flooder].Id;
        var others = scene.Check().Answers.Where(answer => answer.Said.Person != flooder).ToList();
        return scene.Conclude(
            notes:
            [
                $"the others waited, 99 of 100: {others.Where(a => a.Said.At < before).Wait(0.99)} s before it, "
                    + $"{others.Where(a => a.Said.At >= before).Wait(0.99)} s beside it",
            ]
        );
    }

    private static Task AskAsync(Crowd crowd, int messages, Random random) =>
        crowd.AskOverAsync(Quiet, messages, random, from: Flooder + 1);
}
