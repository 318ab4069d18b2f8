using Diary.Faults.Histories;
using Diary.Faults.Machinery;
using Diary.TelegramSimulator;
using Diary.TelegramSimulator.Webhooks;

namespace Diary.Faults.Scenarios;

/// <summary>
/// Every update is delivered five times and some a hundred times, a webhook that does not answer at once is called again,
/// and half-way the numbers of updates begin anew from below.
/// </summary>
public static class RepeatScenario
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private const int Often = 100;
    private const int OneInSoMany = 20;

    /// <summary>So short that a part of the deliveries is given up while the host commits them.</summary>
    private static readonly WebhookPatience Impatient = new() { AnswerWithin = TimeSpan.FromMilliseconds(25) };

    public static async Task<Verdict> RunAsync(FaultOptions options)
    {
        var random = new Random(options.Seed);
        var telegram = new SimulatorOptions { Webhook = Impatient };
        await using var scene = await Scene.OpenAsync(options.Database, options.Transport, telegram);
        await scene.StartReadyHostAsync();
        var crowd = await Crowd.GatherAsync(scene, options.People);
        await AskAsync(scene, crowd, options.Messages / 2, random);
        await crowd.AnsweredAsync();
        scene.Telegram.NumberUpdatesAnew();
        await AskAsync(scene, crowd, options.Messages - options.Messages / 2, random);
        await crowd.AnsweredAsync();
        return scene.Conclude();
    }

    private static async Task AskAsync(Scene scene, Crowd crowd, int messages, Random random)
    {
        var repeats = new List<Task>(messages);
        for (var i = 0; i < messages; i++)
        {
            var update = await crowd.AskAsync(random.Next(crowd.People.Count));
            var again = random.Next(OneInSoMany) == 0 ? Often - 1 : 4;
            repeats.Add(RedeliverAsync(scene, update, again));
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20)));
        }

        await Task.WhenAll(repeats);
    }

    private static async Task RedeliverAsync(Scene scene, TelegramSimulator.Updates.SimulatedUpdate update, int times)
    {
        // In a chat, Telegram goes on to the next update only when the one before was taken.
        await scene.Telegram.TakenAsync(update, Patience);
        try
        {
            await scene.Telegram.RedeliverAsync(update, times);
        }
        catch (OperationCanceledException)
        {
            // Telegram's patience with the webhook ended: that is what is tried here.
        }
    }
}
