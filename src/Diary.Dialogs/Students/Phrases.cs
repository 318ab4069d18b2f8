using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Diary.Dialogs.Students;

/// <summary>
/// A lexicon of what people say about one feature: lines «meaning: phrase, phrase». A star ends any word that begins so,
/// two dots stand for some words between, a number sign for a digit, an equals sign in front for the whole message.
/// </summary>
internal sealed class Phrases
{
    private const string Gap = @"(?: [^ ]+){0,6}";
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private readonly ILookup<string, Regex> _patterns;
    private readonly Dictionary<string, Regex> _anyOf;

    private Phrases(ILookup<string, Regex> patterns)
    {
        _patterns = patterns;
        _anyOf = patterns.ToDictionary(group => group.Key, group => new Regex(string.Join('|', group), Options));
    }

    /// <param name="file">The name of an embedded lexicon.</param>
    public static Phrases Load(string file) =>
        new(
            Lexicons
                .Lines(file)
                .SelectMany(line => line.Phrases, (line, phrase) => (line.Meaning, Pattern: Compile(phrase)))
                .ToLookup(entry => entry.Meaning, entry => entry.Pattern)
        );

    /// <summary>Lower case, ё as е, one space between words: what <see cref="Says"/> and the others read.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(" ");
        foreach (var letter in text.ToLowerInvariant())
        {
            var kept = char.IsLetterOrDigit(letter) || letter is '/' ? letter : ' ';
            if (kept != ' ' || folded[^1] != ' ')
            {
                folded.Append(kept == Lexicons.Io ? Lexicons.Ie : kept);
            }
        }

        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }

    public bool Says(string meaning, string folded) =>
        _anyOf.TryGetValue(meaning, out var anyOf) && anyOf.IsMatch(folded);

    /// <summary>The words without the phrase.</summary>
    public string Without(string meaning, string folded) =>
        _patterns[meaning].Aggregate(folded, (text, pattern) => pattern.Replace(text, " "));

    /// <summary>The digit in the phrase.</summary>
    public int? Digit(string meaning, string folded) =>
        _patterns[meaning].Select(pattern => pattern.Match(folded)).FirstOrDefault(found => found.Success) is { } match
            ? int.Parse(match.Groups["digit"].Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The meanings among these whose phrases are said.</summary>
    public IEnumerable<string> Among(string folded, params IEnumerable<string> meanings) =>
        meanings.Where(meaning => Says(meaning, folded));

    private static Regex Compile(string phrase)
    {
        var isWhole = phrase[0] == '=';
        var words = phrase.TrimStart('=').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pattern = string.Concat(words.Select(word => word == ".." ? Gap : " " + Word(word)));
        return new Regex(isWhole ? $"^{pattern} $" : pattern + " ", Options);
    }

    private static string Word(string word) =>
        Regex
            .Escape(word)
            .Replace(@"\*", "[^ ]*", StringComparison.Ordinal)
            .Replace(@"\#", "(?<digit>[1-5])", StringComparison.Ordinal);
}
