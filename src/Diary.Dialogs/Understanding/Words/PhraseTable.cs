namespace Diary.Dialogs.Understanding.Words;

/// <summary>
/// Phrases of a lexicon and the value each stands for. A word ending in <c>*</c> matches with any ending of up to
/// five letters; the longest phrase, and of equal ones the longest stem, wins.
/// </summary>
internal sealed class PhraseTable
{
    private const int LongestEnding = 5;

    private readonly Dictionary<string, List<Phrase>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> _stems = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> _byStem;

    public PhraseTable(IEnumerable<(string Value, string Form)> entries)
    {
        _byStem = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (value, form) in entries)
        {
            var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var phrase = new Phrase(value, words);
            Add(words[0].EndsWith('*') ? _stems : _exact, words[0].TrimEnd('*'), phrase);
        }
    }

    public string? this[Token token] => token.IsWord ? Find([token], 0, out _) : null;

    /// <summary>Whether some phrase begins with the word.</summary>
    public bool Has(string word)
    {
        if (_exact.ContainsKey(word))
        {
            return true;
        }
        for (var cut = 0; cut <= LongestEnding && word.Length - cut >= 2; cut++)
        {
            if (_byStem.ContainsKey(word.AsSpan(0, word.Length - cut)))
            {
                return true;
            }
        }
        return false;
    }

    public string? Find(IReadOnlyList<Token> tokens, int at, out int length)
    {
        var word = tokens[at].Word;
        Phrase? best = null;
        if (_exact.TryGetValue(word, out var exact))
        {
            Choose(exact, tokens, at, ref best);
        }
        for (var cut = 0; cut <= LongestEnding && word.Length - cut >= 2; cut++)
        {
            if (_byStem.TryGetValue(word.AsSpan(0, word.Length - cut), out var stems))
            {
                Choose(stems, tokens, at, ref best);
            }
        }
        length = best?.Words.Length ?? 0;
        return best?.Value;
    }

    /// <summary>Every value that has a phrase here, with the length of its longest one.</summary>
    public void FindAll(IReadOnlyList<Token> tokens, int at, Dictionary<string, int> found)
    {
        var word = tokens[at].Word;
        if (_exact.TryGetValue(word, out var exact))
        {
            AddAll(exact, tokens, at, found);
        }
        for (var cut = 0; cut <= LongestEnding && word.Length - cut >= 2; cut++)
        {
            if (_byStem.TryGetValue(word.AsSpan(0, word.Length - cut), out var stems))
            {
                AddAll(stems, tokens, at, found);
            }
        }
    }

    private static void AddAll(List<Phrase> phrases, IReadOnlyList<Token> tokens, int at, Dictionary<string, int> found)
    {
        foreach (var phrase in phrases)
        {
            if (Continues(phrase, tokens, at))
            {
                found[phrase.Value] = Math.Max(found.GetValueOrDefault(phrase.Value), phrase.Words.Length);
            }
        }
    }

    private static void Choose(List<Phrase> phrases, IReadOnlyList<Token> tokens, int at, ref Phrase? best)
    {
        foreach (var phrase in phrases)
        {
            if ((best is null || phrase.Words.Length > best.Words.Length) && Continues(phrase, tokens, at))
            {
                best = phrase;
            }
        }
    }

    private static bool Continues(Phrase phrase, IReadOnlyList<Token> tokens, int at)
    {
        if (at + phrase.Words.Length > tokens.Count)
        {
            return false;
        }
        for (var next = 1; next < phrase.Words.Length; next++)
        {
            var token = tokens[at + next];
            if (!token.IsFree || !Matches(phrase.Words[next], token.Word))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Matches(string pattern, string word) =>
        pattern.EndsWith('*')
            ? word.AsSpan().StartsWith(pattern.AsSpan()[..^1]) && word.Length - pattern.Length < LongestEnding
            : word == pattern;

    private static void Add(Dictionary<string, List<Phrase>> index, string key, Phrase phrase)
    {
        if (!index.TryGetValue(key, out var phrases))
        {
            index[key] = phrases = [];
        }
        phrases.Add(phrase);
    }

    private sealed record Phrase(string Value, string[] Words);
}
