using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>First names in every case, and what each form is in the nominative.</summary>
internal sealed class FirstNames
{
    private readonly Dictionary<string, string> _nominative = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly string[] _fond = [.. Lexicon.Lines("diminutives").SelectMany(line => line.Split(' '))];

    /// <param name="english">Words that are no oblique case of a romanised name: "time" is not Тиме.</param>
    public FirstNames(Alphabets alphabets, IReadOnlySet<string> english)
    {
        var irregular = Lexicon
            .Entries("first-name-exceptions")
            .ToLookup(entry => Tokenizer.Fold(entry.Value), entry => entry.Form);
        foreach (var (gender, form) in Lexicon.Entries("first-names").DistinctBy(entry => (entry.Value, entry.Form)))
        {
            var forms = irregular.Contains(form) ? irregular[form].Prepend(form) : NameForms.Of(form, gender == "f");
            foreach (var each in forms)
            {
                _nominative.TryAdd(each, form);
                AddLatin(each, form, alphabets, english);
            }
            foreach (var each in NameForms.Possessive(form))
            {
                _nominative.TryAdd(each, form);
            }
            _nominative[form] = form;
            _stems.Add(form.TrimEnd('а', 'я', 'й', 'ь'));
        }
    }

    public IEnumerable<string> Forms => _nominative.Keys;

    /// <summary>The nominative of the same form of the name, or null; fond forms by rule when they are not listed.</summary>
    public string? Nominative(string word)
    {
        if (_nominative.TryGetValue(word, out var known))
        {
            return known;
        }
        foreach (var fond in _fond.Where(ending => ending.Length >= 3))
        {
            var at = word.LastIndexOf(fond, StringComparison.Ordinal);
            if (at >= 2 && word.Length - at - fond.Length is >= 0 and <= 2 && IsStem(word[..at]))
            {
                var stem = word[..(at + fond.Length)];
                return fond.EndsWith("ик", StringComparison.Ordinal) ? stem : stem + "а";
            }
        }
        return null;
    }

    private bool IsStem(string stem) =>
        _stems.Contains(stem)
        || _stems.Any(known =>
            known.Length >= 3 && stem.Length >= 3 && known.StartsWith(stem, StringComparison.Ordinal)
        );

    private void AddLatin(string form, string nominative, Alphabets alphabets, IReadOnlySet<string> english)
    {
        foreach (var (latin, origin) in alphabets.Romanised(form).Zip(alphabets.Romanised(nominative)))
        {
            if (form == nominative || !english.Contains(latin))
            {
                _nominative.TryAdd(latin, origin);
            }
        }
    }
}
