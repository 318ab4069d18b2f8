using System.Reflection;

namespace Diary.Dialogs.Students;

/// <summary>
/// What words of a feature mean, from its own file: «key: phrase, phrase» a line. A phrase is found where it stands as
/// whole words; with a star at its end, where words begin so.
/// </summary>
internal sealed class PhraseLexicon
{
    private const char Star = '*';
    private readonly ILookup<string, string> _phrases;

    public PhraseLexicon(string resource)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The lexicon {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        _phrases = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(':', 2))
            .SelectMany(parts => parts[1].Split(',').Select(phrase => (Key: parts[0], Phrase: phrase.Trim())))
            .ToLookup(entry => entry.Key, entry => Sought(entry.Phrase));
    }

    public bool Says(string key, string text)
    {
        var words = Words(text);
        return _phrases[key].Any(phrase => words.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>The first of the keys, in their order in the file, of which something is said.</summary>
    public string? FirstSaid(string text)
    {
        var words = Words(text);
        return _phrases
            .FirstOrDefault(phrases => phrases.Any(phrase => words.Contains(phrase, StringComparison.Ordinal)))
            ?.Key;
    }

    private static string Sought(string phrase) => phrase[^1] == Star ? Words(phrase).TrimEnd() : Words(phrase);

    /// <summary>The words in lower case with a blank around each; what is neither letter nor digit parts words.</summary>
    private static string Words(string text)
    {
        var letters = text.ToLowerInvariant()
            .Replace('ё', 'е')
            .Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ');
        var words = string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(word => " " + word)) + " ";
    }
}
