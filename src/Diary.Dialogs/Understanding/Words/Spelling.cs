using Diary.Dialogs.Understanding.Classification;

namespace Diary.Dialogs.Understanding.Words;

/// <summary>Finds the known word one slip away: a letter missing, extra, wrong, or two exchanged.</summary>
internal sealed class Spelling
{
    private const int ShortestCorrected = 5;
    private const int LongestCorrected = 24;

    private readonly IReadOnlyDictionary<string, int> _counts;

    /// <summary>Hashes of words and of words less a letter, sorted, and beside each the word it comes from.</summary>
    private readonly ulong[] _keys;
    private readonly string[] _words;

    /// <param name="counts">Known words and how usual they are: of two candidates the more usual one wins.</param>
    public Spelling(IReadOnlyDictionary<string, int> counts)
    {
        _counts = counts;
        var known = counts
            .Keys.Where(word => word.Length is >= ShortestCorrected - 1 and <= LongestCorrected + 1)
            .ToList();
        var size = known.Sum(word => word.Length + 1);
        _keys = new ulong[size];
        _words = new string[size];
        var next = 0;
        foreach (var word in known)
        {
            for (var at = -1; at < word.Length; at++)
            {
                _keys[next] = Without(word, at);
                _words[next++] = word;
            }
        }
        Array.Sort(_keys, _words);
    }

    public string Correct(string word)
    {
        if (word.Length is < ShortestCorrected or > LongestCorrected || _counts.ContainsKey(word))
        {
            return word;
        }
        string? best = null;
        for (var at = -1; at < word.Length; at++)
        {
            Consider(Without(word, at), word, ref best);
        }
        return best ?? word;
    }

    /// <summary>The hash of the word without one letter, or of all of it.</summary>
    private static ulong Without(string word, int letter) =>
        letter < 0 ? TextHash.Of(word) : TextHash.Mix(TextHash.Of(word.AsSpan(0, letter)), word.AsSpan(letter + 1));

    private void Consider(ulong key, string typed, ref string? best)
    {
        var at = Array.BinarySearch(_keys, key);
        if (at < 0)
        {
            return;
        }
        while (at > 0 && _keys[at - 1] == key)
        {
            at--;
        }
        for (; at < _keys.Length && _keys[at] == key; at++)
        {
            var candidate = _words[at];
            if (IsOneSlip(typed, candidate) && (best is null || IsBetter(candidate, best, typed)))
            {
                best = candidate;
            }
        }
    }

    private bool IsBetter(string candidate, string best, string typed)
    {
        var (one, other) = (Rank(candidate, typed), Rank(best, typed));
        return one > other || (one == other && string.CompareOrdinal(candidate, best) < 0);
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
