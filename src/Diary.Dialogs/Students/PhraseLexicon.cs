using System.Collections.Concurrent;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Students;

/// <summary>
/// What a feature reads in words beyond intent and entities: lines <c>meaning: phrase, phrase</c> of a text file. The words
/// of a phrase stand in its order with at most a few others between; <c>*</c> stands for any ending, <c>a|b</c> for
/// either. The first line that fits counts.
/// </summary>
internal sealed class PhraseLexicon
{
    private const int MostBetween = 3;
    private static readonly ConcurrentDictionary<string, PhraseLexicon> Loaded = new();
    private readonly IReadOnlyList<(string Meaning, string[][] Words)> _phrases;

    private PhraseLexicon(IEnumerable<LexiconLine> lines) =>
        _phrases = [
            .. from line in lines
            from phrase in line.Phrases
            select (line.Meaning, phrase.Split(' ').Select(word => word.Split('|')).ToArray()),
        ];

    /// <param name="file">The name of the file in the assembly.</param>
    public static PhraseLexicon Of(string file) =>
        Loaded.GetOrAdd(file, name => new PhraseLexicon(Lexicons.Lines(name)));

    /// <returns>Null when no line fits.</returns>
    public string? Read(string text) => All(text).FirstOrDefault();

    public bool Says(string meaning, string text) => All(text).Contains(meaning);

    /// <summary>Every meaning that fits, in the order of the lines.</summary>
    public IEnumerable<string> All(string text)
    {
        var words = Tokenizer.Split(text).Where(token => token.IsWord || token.IsNumber).Select(token => token.Word);
        var message = words.ToList();
        return _phrases.Where(phrase => Fits(phrase.Words, message)).Select(phrase => phrase.Meaning).Distinct();
    }

    private static bool Fits(string[][] phrase, List<string> message)
    {
        for (var start = 0; start < message.Count; start++)
        {
            if (IsOne(phrase[0], message[start]) && Continues(phrase, 1, message, start + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Continues(string[][] phrase, int word, List<string> message, int from)
    {
        if (word == phrase.Length)
        {
            return true;
        }

        for (var at = from; at < message.Count && at <= from + MostBetween; at++)
        {
            if (IsOne(phrase[word], message[at]) && Continues(phrase, word + 1, message, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOne(string[] patterns, string word) =>
        patterns.Any(pattern =>
            pattern.EndsWith('*') ? word.StartsWith(pattern[..^1], StringComparison.Ordinal) : word == pattern
        );
}
