namespace Diary.Dialogs.Understanding.Words;

/// <summary>Words the component has met, in its lexicons and in the phrases it learnt from.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly Stemmer _stemmer;

    public Vocabulary(Stemmer stemmer, IEnumerable<KeyValuePair<string, int>> words)
    {
        _stemmer = stemmer;
        foreach (var (word, count) in words)
        {
            _counts[word] = count;
            _stems.Add(stemmer.Stem(word).ToString());
        }
    }

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public bool Has(string word) => _counts.ContainsKey(word);

    /// <summary>In this form or another of the same stem.</summary>
    public bool Knows(string word) => Has(word) || (word.Length > 4 && _stems.Contains(_stemmer.Stem(word).ToString()));
}
