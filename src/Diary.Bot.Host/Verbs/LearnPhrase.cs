using System.Buffers;
using Diary.Dialogs.Understanding;

namespace Diary.Bot.Host.Verbs;

/// <summary>
/// <c>understand --learn "text" --intent name [--topic name] [--entities "date=+1 subject=algebra"] [--role parent]</c>, in
/// a clone of the project: writes the phrase to those that are learnt and, labelled, to those that are tested.
/// </summary>
public static class LearnPhrase
{
    private const string Lexicons = "src/Diary.Dialogs/Understanding/Lexicons";
    private const string Learnt = "tests/Diary.Testing/Phrases/learnt.txt";
    private const string Anyone = "@all";
    private const string Grammar = "()[]<>|@#";
    private static readonly SearchValues<char> SignsOfGrammar = SearchValues.Create(Grammar);

    public static async Task<int> RunAsync(string text, string[] args, string folder, TextWriter output)
    {
        var phrase = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var intent = Option(args, "--intent") ?? "";
        var label = Option(args, "--topic") is { } topic ? $"{intent}.{topic}" : intent;
        if (Refusal(phrase, intent, label) is { } refusal)
        {
            await output.WriteLineAsync(refusal);
            return 2;
        }
        if (Root(folder) is not { } root)
        {
            await output.WriteLineAsync("This is no clone of the project: the phrases are not here.");
            return 1;
        }
        var language = phrase.Any(letter => char.IsLetter(letter) && !char.IsAscii(letter)) ? "ru" : "en";
        var lexicon = Path.Combine(root, Lexicons, language, "intents", $"{label}.txt");
        var lines = await File.ReadAllLinesAsync(lexicon);
        if (lines.Contains(phrase))
        {
            await output.WriteLineAsync("The phrase is there already.");
            return 1;
        }
        await File.AppendAllLinesAsync(lexicon, [.. Speaker(lines, Option(args, "--role")), phrase]);
        await File.AppendAllTextAsync(Path.Combine(root, Learnt), Labelled(phrase, intent, args));
        await output.WriteLineAsync($"Added to {Path.GetFileName(lexicon)} and learnt.txt. Build, and run the tests.");
        return 0;
    }

    private static string? Refusal(string phrase, string intent, string label)
    {
        if (!IntentNames.TryParse(intent, out _) || !UtteranceReader.Labels.Contains(label))
        {
            return $"There is no '{label}'. There are: {string.Join(", ", UtteranceReader.Labels)} (faq takes --topic).";
        }
        return phrase.Length == 0 || phrase.AsSpan().IndexOfAny(SignsOfGrammar) >= 0
            ? $"A phrase has words and none of {Grammar}."
            : null;
    }

    /// <summary>Who says it, unless the lines before already say so.</summary>
    private static string[] Speaker(string[] lines, string? role)
    {
        var before = lines.LastOrDefault(line => line.StartsWith('@')) ?? Anyone;
        var speaker = role is null ? Anyone : $"@{role} none";
        return speaker == before ? [] : [speaker];
    }

    /// <summary>The day is a Wednesday; entities count their days from it.</summary>
    private static string Labelled(string phrase, string intent, string[] args)
    {
        var topic = Option(args, "--topic") is { } name ? $" topic={name}" : "";
        var entities = Option(args, "--entities") is { } given ? $" {given}" : "";
        return $"@ {Option(args, "--role") ?? "none"} 2026-11-25T18:00:00+03:00\n{intent}{topic}{entities} :: {phrase}\n";
    }

    private static string? Root(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, Lexicons)))
            {
                return at.FullName;
            }
        }
        return null;
    }

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
