using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

internal enum Gender
{
    Masculine,
    Feminine,

    /// <summary>«Козлова»: she, or his in the genitive. The sentence decides.</summary>
    Either,
}

/// <summary>A surname found: its stem with the suffix, and how its nominative is made.</summary>
internal readonly record struct Surname(string Masculine, string Feminine, Gender Gender)
{
    public string Nominative(bool feminine) =>
        Gender == Gender.Feminine || (Gender == Gender.Either && feminine) ? Feminine : Masculine;
}

/// <summary>Russian surnames in any case, by list and by the endings surnames have.</summary>
internal sealed class Surnames
{
    private readonly Dictionary<string, Surname> _forms = new(StringComparer.Ordinal);
    private readonly string[] _possessive = Endings("possessive");
    private readonly string[] _adjective = Endings("hard");
    private readonly string[] _fixed = Endings("fixed");
    private readonly string[] _noun = Endings("noun");

    public Surnames(Alphabets alphabets)
    {
        foreach (
            var name in Lexicon.Lines("surnames").SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries))
        )
        {
            Declare(Tokenizer.Fold(name), alphabets);
        }
    }

    public IEnumerable<string> Forms => _forms.Keys;

    public Surname? Listed(string word) => _forms.TryGetValue(word, out var known) ? known : null;

    public Surname? Any(string word) => Listed(word) ?? ByEnding(word);

    /// <summary>By its ending alone: for words that are nothing else and stand where a name stands.</summary>
    public Surname? ByEnding(string word)
    {
        foreach (var suffix in _possessive)
        {
            var at = word.LastIndexOf(suffix, StringComparison.Ordinal);
            if (at >= 2 && PossessiveCase(word[(at + suffix.Length)..]) is { } gender)
            {
                var stem = word[..(at + suffix.Length)];
                return new Surname(stem, stem + "а", gender);
            }
        }
        foreach (var suffix in _adjective)
        {
            var root = suffix[..^2];
            var at = word.LastIndexOf(root, StringComparison.Ordinal);
            if (at >= 2 && AdjectiveCase(word[(at + root.Length)..]) is { } gender)
            {
                var stem = word[..(at + root.Length)];
                return new Surname(stem + "ий", stem + "ая", gender);
            }
        }
        if (_fixed.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)))
        {
            return new Surname(word, word, Gender.Masculine);
        }
        return Noun(word);
    }

    private static string[] Endings(string kind) =>
        [.. Lexicon.Entries("surname-endings").Where(entry => entry.Value == kind).Select(entry => entry.Form)];

    private static Gender? PossessiveCase(string ending) =>
        ending switch
        {
            "" or "у" or "ым" or "е" => Gender.Masculine,
            "а" => Gender.Either,
            "ой" or "ою" => Gender.Feminine,
            _ => null,
        };

    private static Gender? AdjectiveCase(string ending) =>
        ending switch
        {
            "ий" or "ого" or "ому" or "им" or "ом" => Gender.Masculine,
            "ая" or "ой" or "ую" => Gender.Feminine,
            _ => null,
        };

    private Surname? Noun(string word)
    {
        foreach (var ending in _noun)
        {
            var at = word.LastIndexOf(ending, StringComparison.Ordinal);
            if (at >= 2 && word[(at + ending.Length)..] is "" or "а" or "у" or "ом" or "е" && at >= 2)
            {
                var stem = word[..(at + ending.Length)];
                return new Surname(stem, stem, Gender.Masculine);
            }
        }
        return null;
    }

    private void Declare(string name, Alphabets alphabets)
    {
        if (_possessive.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)))
        {
            string[] endings = ["", "у", "ым", "е", "а", "ой"];
            Add(name, endings, ending => new Surname(name, name + "а", PossessiveCase(ending)!.Value), alphabets);
        }
        else if (_adjective.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)))
        {
            string[] endings = ["ий", "ого", "ому", "им", "ом", "ая", "ой", "ую"];
            var stem = name[..^2];
            Add(
                stem,
                endings,
                ending => new Surname(stem + "ий", stem + "ая", AdjectiveCase(ending)!.Value),
                alphabets
            );
        }
        else
        {
            var soft = name.EndsWith('ь');
            string[] endings = soft ? ["ь", "я", "ю", "ем", "е"] : ["", "а", "у", "ом", "е"];
            var fixedForm =
                _fixed.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) || "иоы".Contains(name[^1]);
            Add(
                soft ? name[..^1] : name,
                fixedForm ? [""] : endings,
                _ => new Surname(name, name, Gender.Masculine),
                alphabets
            );
        }
    }

    private void Add(string stem, string[] endings, Func<string, Surname> make, Alphabets alphabets)
    {
        var any = make(endings[0]);
        var masculine = alphabets.Romanised(any.Masculine)[0];
        var feminine = alphabets.Romanised(any.Feminine)[0];
        foreach (var ending in endings)
        {
            var surname = make(ending);
            _forms.TryAdd(stem + ending, surname);
            foreach (var latin in alphabets.Romanised(stem + ending))
            {
                // In Latin letters people hardly decline: Petrova is she.
                _forms.TryAdd(
                    latin,
                    new Surname(masculine, feminine, ending == "а" ? Gender.Feminine : surname.Gender)
                );
            }
        }
    }
}
