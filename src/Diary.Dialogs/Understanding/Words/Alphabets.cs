using System.Text;

namespace Diary.Dialogs.Understanding.Words;

/// <summary>Reads text typed in the wrong keyboard layout or in the letters of the other alphabet.</summary>
/// <param name="layout">Key by key: Latin sign to Cyrillic letter.</param>
/// <param name="translit">Latin letters to Cyrillic ones, longest first when read.</param>
internal sealed class Alphabets(
    IReadOnlyDictionary<char, char> layout,
    IReadOnlyDictionary<string, string> translit,
    IReadOnlyDictionary<char, char> lookalikes,
    IReadOnlyList<IReadOnlyDictionary<char, string>> romanisations
)
{
    private readonly int _longest = translit.Keys.Max(key => key.Length);

    private readonly Dictionary<char, char> _back = layout
        .GroupBy(pair => pair.Value)
        .ToDictionary(group => group.Key, group => group.First().Key);

    public string FromLayout(string chunk) => Map(chunk, layout);

    public string ToLatinLayout(string chunk) => Map(chunk, _back);

    /// <summary>Latin letters that look Cyrillic, in a word that is Cyrillic otherwise.</summary>
    public string Unmask(string chunk) =>
        chunk.Any(letter => letter is >= 'а' and <= 'я' or >= 'А' and <= 'Я') && chunk.Any(char.IsAsciiLetter)
            ? Map(chunk, lookalikes)
            : chunk;

    public char Lookalike(char letter) => lookalikes.GetValueOrDefault(letter, letter);

    public string FromTranslit(string word)
    {
        var cyrillic = new StringBuilder(word.Length);
        var at = 0;
        while (at < word.Length)
        {
            var length = Math.Min(_longest, word.Length - at);
            while (length > 0 && !translit.ContainsKey(word.Substring(at, length)))
            {
                length--;
            }
            cyrillic.Append(length == 0 ? word[at].ToString() : translit[word.Substring(at, length)]);
            at += Math.Max(1, length);
        }
        return cyrillic.ToString();
    }

    /// <summary>The usual ways to write a Cyrillic word in Latin letters.</summary>
    public string[] Romanised(string word)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return [word];
        }
        var ways = new string[romanisations.Count];
        for (var way = 0; way < ways.Length; way++)
        {
            ways[way] = Romanised(word, romanisations[way]);
        }
        return ways;
    }

    private static string Romanised(string word, IReadOnlyDictionary<char, string> table)
    {
        var latin = new StringBuilder(word.Length + 8);
        foreach (var letter in word)
        {
            if (table.TryGetValue(letter, out var letters))
            {
                latin.Append(letters);
            }
            else
            {
                latin.Append(letter);
            }
        }
        return latin.ToString();
    }

    private static string Map(string chunk, IReadOnlyDictionary<char, char> map)
    {
        var mapped = new StringBuilder(chunk.Length);
        foreach (var letter in chunk)
        {
            if (map.TryGetValue(letter, out var same))
            {
                mapped.Append(same);
                continue;
            }
            var lower = char.ToLowerInvariant(letter);
            mapped.Append(map.TryGetValue(lower, out var other) ? char.ToUpperInvariant(other) : letter);
        }
        return mapped.ToString();
    }
}
