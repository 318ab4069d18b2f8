using System.Diagnostics;

namespace Diary.Benchmarks.Load;

/// <summary>People who talk to the bot side by side.</summary>
internal sealed class Conversations(IReadOnlyList<Talker> talkers)
{
    /// <summary>Everybody asks again as soon as the answer is there.</summary>
    public async Task<Latencies> InTurnAsync(TimeSpan duration)
    {
        var latencies = new Latencies();
        var end = Stopwatch.GetTimestamp() + Ticks(duration);
        await Task.WhenAll(talkers.Select(talker => Task.Run(() => TalkAsync(talker, end, latencies))));
        return latencies;
    }

    /// <summary>Messages come at a rate of their own, whether or not the bot keeps up.</summary>
    public async Task<Latencies> AtRateAsync(int perSecond, TimeSpan duration)
    {
        var latencies = new Latencies();
        var start = Stopwatch.GetTimestamp();
        var count = (int)(perSecond * duration.TotalSeconds);
        var answers = new List<Task>(count);
        for (var i = 0; i < count; i++)
        {
            var due = start + Ticks(TimeSpan.FromSeconds((double)i / perSecond));
            await UntilAsync(due);
            var talker = talkers[i % talkers.Count];
            answers.Add(Task.Run(async () => latencies.Add(await talker.AskAsync(due))));
        }

        await Task.WhenAll(answers);
        return latencies;
    }

    private static async Task TalkAsync(Talker talker, long end, Latencies latencies)
    {
        while (Stopwatch.GetTimestamp() < end)
        {
            latencies.Add(await talker.AskAsync());
        }
    }

    private static async Task UntilAsync(long due)
    {
        var rest = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
        if (rest > TimeSpan.FromMilliseconds(1))
        {
            await Task.Delay(rest);
        }
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}
