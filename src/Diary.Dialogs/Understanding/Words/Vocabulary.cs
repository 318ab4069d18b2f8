namespace Diary.Dialogs.Understanding.Words;

/// <summary>Words the component has met, in its lexicons and in the phrases it learnt from.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly Stemmer _stemmer;

    public Vocabulary(Stemmer stemmer, IEnumerable<string> words)
    {
        _stemmer = stemmer;
        foreach (var word in words)
        {
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
            _stems.Add(stemmer.Stem(word).ToString());
        }
    }

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public IReadOnlySet<string> Stems => _stems;

    public bool Has(string word) => _counts.ContainsKey(word);

    /// <summary>In this form or another of the same stem.</summary>
    public bool Knows(string word) => Has(word) || (word.Length > 4 && _stems.Contains(_stemmer.Stem(word).ToString()));
}
