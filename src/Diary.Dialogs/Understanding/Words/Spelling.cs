namespace Diary.Dialogs.Understanding.Words;

/// <summary>Finds the known word one slip away: a letter missing, extra, wrong, or two exchanged.</summary>
internal sealed class Spelling
{
    private const int ShortestCorrected = 5;

    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, int> _counts;

    /// <param name="counts">Known words and how usual they are: of two candidates the more usual one wins.</param>
    public Spelling(IReadOnlyDictionary<string, int> counts)
    {
        _counts = counts;
        foreach (var word in counts.Keys.Where(word => word.Length >= ShortestCorrected - 1))
        {
            Index(word, word);
            for (var at = 0; at < word.Length; at++)
            {
                Index(word.Remove(at, 1), word);
            }
        }
    }

    public string Correct(string word)
    {
        if (word.Length < ShortestCorrected || word.Length > 24 || _counts.ContainsKey(word))
        {
            return word;
        }
        string? best = null;
        Consider(word, word, ref best);
        for (var at = 0; at < word.Length; at++)
        {
            Consider(word.Remove(at, 1), word, ref best);
        }
        return best ?? word;
    }

    private void Index(string key, string word)
    {
        if (!_byDeletion.TryGetValue(key, out var words))
        {
            _byDeletion[key] = words = [];
        }
        words.Add(word);
    }

    private void Consider(string key, string typed, ref string? best)
    {
        if (!_byDeletion.TryGetValue(key, out var candidates))
        {
            return;
        }
        foreach (var candidate in candidates)
        {
            if (IsOneSlip(typed, candidate) && (best is null || Rank(candidate, typed) > Rank(best, typed)))
            {
                best = candidate;
            }
        }
    }

    /// <summary>The first letter is seldom the wrong one.</summary>
    private int Rank(string candidate, string typed) => _counts[candidate] + (candidate[0] == typed[0] ? 1_000_000 : 0);

    private static bool IsOneSlip(string left, string right)
    {
        var start = 0;
        var shortest = Math.Min(left.Length, right.Length);
        while (start < shortest && left[start] == right[start])
        {
            start++;
        }
        var tail = 0;
        while (tail < shortest - start && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }
        var leftRest = left.Length - start - tail;
        var rightRest = right.Length - start - tail;
        var exchanged =
            leftRest == 2 && rightRest == 2 && left[start] == right[start + 1] && left[start + 1] == right[start];
        return exchanged || Math.Max(leftRest, rightRest) <= 1;
    }
}
