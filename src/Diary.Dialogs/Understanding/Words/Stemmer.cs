namespace Diary.Dialogs.Understanding.Words;

/// <summary>Takes endings off, the longest first, leaving at least three letters.</summary>
internal sealed class Stemmer(IEnumerable<string> endings)
{
    private const int ShortestStem = 3;

    private readonly string[] _endings = [.. endings.Distinct().OrderByDescending(ending => ending.Length)];

    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (var ending in _endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }
        return word;
    }
}
