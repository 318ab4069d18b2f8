using System.Reflection;

namespace Diary.Dialogs.Students;

/// <summary>The words that features know by themselves: embedded files of lines «meaning: phrase, phrase».</summary>
internal static class Lexicons
{
    public const char Io = '\u0451';
    public const char Ie = '\u0435';

    public static IEnumerable<LexiconLine> Lines(string file)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The lexicon {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(':', 2) is [var meaning, var phrases] && line[0] != '#')
            {
                yield return new LexiconLine(
                    meaning.Trim(),
                    phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                );
            }
        }
    }
}

internal sealed record LexiconLine(string Meaning, IReadOnlyList<string> Phrases);
