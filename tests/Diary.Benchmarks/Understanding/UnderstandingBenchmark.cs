using Diary.Testing.Phrases;

namespace Diary.Benchmarks.Understanding;

/// <summary>How well and how fast messages are understood, on phrases that nothing was learnt from.</summary>
internal static class UnderstandingBenchmark
{
    private static readonly string[] Splits = ["validation", "final"];

    public static async Task<int> RunAsync(string[] options, TextWriter output)
    {
        var (reader, loading) = Speed.Load();
        await output.WriteLineAsync(loading);
        foreach (var split in Splits)
        {
            var phrases = LabelledPhrase.Of(split);
            var accuracy = Accuracy.Of(reader, phrases);
            await output.WriteLineAsync(accuracy.Summary(split));
            if (options.Contains("--confusion"))
            {
                await output.WriteLineAsync(accuracy.ByEntity());
                await output.WriteLineAsync(accuracy.Confusion());
            }
        }
        await output.WriteLineAsync(Speed.Of(reader, LabelledPhrase.Of(Splits[0])));
        if (options.Contains("--curve"))
        {
            await output.WriteLineAsync(LearningCurve.Of(LabelledPhrase.Of(Splits[0])));
        }
        if (options.Contains("--calibrate"))
        {
            await output.WriteLineAsync(Calibration.OfHeldOutLines());
        }
        if (!options.Contains("--no-nlpjs"))
        {
            await output.WriteLineAsync(await NlpJs.CompareAsync(LabelledPhrase.Of(Splits[0])));
        }
        return 0;
    }
}
