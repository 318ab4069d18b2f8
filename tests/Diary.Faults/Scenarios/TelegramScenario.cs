using Diary.Faults.Histories;
using Diary.Faults.Machinery;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Faults;

namespace Diary.Faults.Scenarios;

/// <summary>
/// The Bot API answers 429, 500, 502 with a page, closes connections, loses its answers, says nothing at all, and goes
/// away altogether; people write all the while.
/// </summary>
public static class TelegramScenario
{
    private static readonly TimeSpan PhaseLength = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>A call that was on its way when the answer 429 came.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMilliseconds(500);

    public static async Task<Verdict> RunAsync(FaultOptions options)
    {
        var random = new Random(options.Seed);
        await using var scene = await Scene.OpenAsync(options.Database, options.Transport);
        await scene.StartReadyHostAsync();
        var crowd = await Crowd.GatherAsync(scene, options.People);
        var telegram = scene.Telegram;
        Func<Task>[] phases =
        [
            () => FailAsync(faults => faults.TooManyRequests(3, random.Next(1, 4), "sendMessage")),
            () => FailAsync(faults => faults.TooManyRequests(3, random.Next(1, 4), "sendRichMessage")),
            () => FailAsync(faults => faults.ServerError(20)),
            () => FailAsync(faults => faults.ServerError(20, 502)),
            () => FailAsync(faults => faults.BadGatewayPage(20)),
            () => FailAsync(faults => faults.DropRequests(20)),
            () => FailAsync(faults => faults.LoseAnswers(10)),
            () => FailAsync(faults => faults.Silence(5)),
            () => FailAsync(faults => faults.ServerError(3, 500, "getUpdates")),
            () => FailAsync(faults => faults.BadGatewayPage(3, "getUpdates")),
            telegram.GoDownAsync,
        ];
        random.Shuffle(phases);
        foreach (var phase in phases)
        {
            await phase();
            await crowd.AskOverAsync(PhaseLength, options.Messages / phases.Length, random);
            if (phase == telegram.GoDownAsync)
            {
                await telegram.ComeBackAsync();
            }
        }

        await crowd.AnsweredAsync(Patience);
        return scene.Conclude(Impatience(telegram.Calls));

        Task FailAsync(Action<FaultPlan> plan)
        {
            plan(telegram.Faults);
            return Task.CompletedTask;
        }
    }

    /// <summary>Calls that were made although Telegram had asked to be left alone.</summary>
    private static IEnumerable<string> Impatience(IReadOnlyList<CallRecord> calls) =>
        from refused in calls
        where refused.Status == 429
        let until = refused.At + TimeSpan.FromSeconds(RetryAfter(refused))
        from call in calls
        where call.Method.StartsWith("send", StringComparison.Ordinal)
        where call.At > refused.At + OnItsWay && call.At < until - OnItsWay
        select $"{call} came within the pause of {refused}";

    private static int RetryAfter(CallRecord refused) =>
        int.TryParse(refused.Refusal?.Split(' ')[^1], out var seconds) ? seconds : 0;
}
