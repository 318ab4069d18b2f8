using System.Diagnostics;
using System.Globalization;
using Diary.Dialogs.Understanding;
using Diary.Testing.Phrases;

namespace Diary.Benchmarks.Understanding;

/// <summary>On one thread: what it takes to be ready, and what a message takes.</summary>
internal static class Speed
{
    private const int WarmUps = 30;
    private const int Rounds = 40;

    public static (UtteranceReader Reader, string Line) Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, ModelFile.Name);
        var learning = Stopwatch.StartNew();
        UtteranceReader.Train(path);
        learning.Stop();
        UtteranceReader.Create();
        var busy = Environment.CpuUsage.TotalTime;
        var loading = Stopwatch.StartNew();
        var reader = UtteranceReader.Create();
        loading.Stop();
        busy = Environment.CpuUsage.TotalTime - busy;
        var size = new FileInfo(path).Length / 1e6;
        return (
            reader,
            string.Create(
                CultureInfo.InvariantCulture,
                $"learnt in {learning.Elapsed.TotalSeconds:F1} s, model {size:F1} MB, loaded in {loading.Elapsed.TotalMilliseconds:F0} ms ({busy.TotalMilliseconds:F0} ms of a processor)"
            )
        );
    }

    public static string Of(UtteranceReader reader, IReadOnlyList<LabelledPhrase> phrases)
    {
        for (var round = 0; round < WarmUps; round++)
        {
            Round(reader, phrases, []);
        }
        var taken = new List<double>(Rounds * phrases.Count);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            Round(reader, phrases, taken);
        }
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        taken.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{1000 / taken.Average():F0} messages a second on one core, median {At(taken, 0.5):F3} ms, p99 {At(taken, 0.99):F3} ms, {bytes / taken.Count / 1024.0:F1} KB allocated a message"
        );
    }

    private static void Round(UtteranceReader reader, IReadOnlyList<LabelledPhrase> phrases, List<double> taken)
    {
        foreach (var phrase in phrases)
        {
            var start = Stopwatch.GetTimestamp();
            reader.Read(phrase.Utterance);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
