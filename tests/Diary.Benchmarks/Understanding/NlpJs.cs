using System.Diagnostics;
using System.Text.Json;
using Diary.Dialogs.Understanding;
using Diary.Testing.Phrases;

namespace Diary.Benchmarks.Understanding;

/// <summary>The npm package @nlpjs/basic with @nlpjs/lang-ru and @nlpjs/lang-en, taught the same phrases and asked the same.</summary>
internal static class NlpJs
{
    private const string Script = "compare.mjs";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "nlpjs");

    public static async Task<string> CompareAsync(IReadOnlyList<LabelledPhrase> phrases)
    {
        var learnt = new TrainingPhrases().All().Where(phrase => !phrase.Spoilt).DistinctBy(phrase => phrase.Text);
        await WriteAsync("learnt.json", learnt.Select(phrase => new { text = phrase.Text, label = phrase.Label }));
        await WriteAsync(
            "asked.json",
            phrases.Select(phrase => new { text = phrase.Utterance.Text, intent = phrase.Intent.ToName() })
        );
        return await RunAsync("npm", "ci --ignore-scripts --no-audit --no-fund") is { } failed
            ? $"nlp.js was not compared: {failed}"
            : await RunAsync("node", Script, answers: true) ?? "nlp.js said nothing";
    }

    private static async Task WriteAsync(string file, object content) =>
        await File.WriteAllTextAsync(Path.Combine(Folder, file), JsonSerializer.Serialize(content));

    /// <returns>What was printed, if that is the answer; else null, or what went wrong.</returns>
    private static async Task<string?> RunAsync(string program, string arguments, bool answers = false)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true }
        )!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return answers || process.ExitCode != 0 ? printed.Trim() : null;
    }
}
