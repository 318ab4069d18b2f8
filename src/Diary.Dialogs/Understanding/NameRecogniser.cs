using System.Globalization;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Children by first name, people by surname; a first name with a patronymic is a grown-up.</summary>
internal sealed class NameRecogniser(
    FirstNames firstNames,
    Surnames surnames,
    Patronymics patronymics,
    Vocabulary vocabulary
)
{
    private readonly HashSet<string> _genitive = Set("genitive");
    private readonly HashSet<string> _missed = Set("missed");
    private readonly HashSet<string> _and = Set("and");
    private readonly HashSet<string> _negations = Set("negation");
    private readonly string[] _feminine = Endings("feminine");
    private readonly string[] _verbs = Endings("verb");
    private readonly HashSet<string> _words = [.. Lexicon.Lines("ambiguous-names").SelectMany(line => line.Split(' '))];
    private readonly HashSet<string> _cues = [.. Lexicon.Lines("name-cues").SelectMany(line => line.Split(' '))];

    public void Recognise(Findings findings)
    {
        for (var at = 0; at < findings.Tokens.Count; at++)
        {
            if (findings.At(at) is not { IsWord: true } token)
            {
                continue;
            }
            if (IsPatronymic(findings.At(at + 1)) && IsName(token))
            {
                findings.Take(at, 2, "<adult>");
            }
            else if (IsPatronymic(token))
            {
                findings.Take(at, 1, "<adult>");
            }
            else if (FirstName(findings, at) is { } child)
            {
                Add(findings.Children, Written(child, token));
                findings.Take(at, 1, "<child>");
            }
            else if (SurnameAt(findings, at) is { } surname)
            {
                Add(findings.People, Written(surname.Nominative(IsShe(findings, at)), token));
                findings.Take(at, 1, "<person>");
            }
            else if (MaybeSurname(findings, at) is { } possible)
            {
                Add(findings.MaybePeople, Written(possible.Nominative(IsShe(findings, at)), token));
            }
        }
    }

    private static IEnumerable<string> Forms(string file, string kind) =>
        Lexicon.Entries(file).Where(entry => entry.Value == kind).Select(entry => entry.Form);

    private static void Add(List<string> names, string name)
    {
        if (!names.Contains(name))
        {
            names.Add(name);
        }
    }

    /// <summary>With a capital; ё where it was written.</summary>
    private static string Written(string nominative, Token token)
    {
        var written = token.Text.ToLowerInvariant();
        var at = written.IndexOf('ё', StringComparison.Ordinal);
        var spelt =
            at >= 0 && at < nominative.Length && nominative[at] == 'е'
                ? $"{nominative[..at]}ё{nominative[(at + 1)..]}"
                : nominative;
        return char.ToUpper(spelt[0], CultureInfo.InvariantCulture) + spelt[1..];
    }

    private bool IsPatronymic(Token? token) => token is { IsWord: true } && patronymics.Has(token.Word);

    private bool IsName(Token token) => firstNames.Nominative(token.Word) is not null || token.IsCapital;

    private string? FirstName(Findings findings, int at)
    {
        var token = findings.Tokens[at];
        if (firstNames.Nominative(token.Word) is not { } name)
        {
            return null;
        }
        var doubtful = _words.Contains(token.Word);
        var shouted =
            findings.Tokens.Count > 1 && findings.Tokens.All(each => !each.IsWord || !each.Text.Any(char.IsLower));
        var capital = token.IsCapital && at > 0 && !shouted;
        var fond = doubtful && token.Text.AsSpan().IndexOfAny('ё', 'Ё') >= 0;
        var acts =
            token.IsCapital && at == 0 && !shouted && findings.At(1) is { IsWord: true } verb && IsVerb(verb.Word);
        return
            !doubtful || capital || fond || acts || (findings.At(at - 1) is { } before && _cues.Contains(before.Word))
            ? name
            : null;
    }

    private Surname? SurnameAt(Findings findings, int at)
    {
        var token = findings.Tokens[at];
        if (token.Word.Length < 3 && !token.IsCapital)
        {
            return null;
        }
        if (surnames.Listed(token.Word) is { } listed)
        {
            return token.IsCapital || !_words.Contains(token.Word) ? listed : null;
        }
        var isName = token.IsCapital && token.Word.Length >= 4 && !vocabulary.Knows(token.Word);
        return isName ? surnames.ByEnding(token.Word) : null;
    }

    private bool IsVerb(string word) =>
        Array.Exists(_verbs, ending => word.EndsWith(ending, StringComparison.Ordinal)) || _negations.Contains(word);

    /// <summary>A word nobody knows, with the ending of a surname or a capital: where a pupil is named it is one.</summary>
    private Surname? MaybeSurname(Findings findings, int at)
    {
        var token = findings.Tokens[at];
        if (token.Word.Length < 2 || vocabulary.Knows(token.Word) || (!token.IsCapital && token.Word.Length < 5))
        {
            return null;
        }
        return surnames.ByEnding(token.Word)
            ?? (token.IsCapital && at > 0 ? new Surname(token.Word, token.Word, Gender.Masculine) : null);
    }

    /// <summary>«Козлова опоздала» is she; «нет Козлова», «оценки Козлова» is he.</summary>
    private bool IsShe(Findings findings, int at)
    {
        if (at > 0 && findings.Tokens[at - 1] is { IsWord: true } before && _genitive.Contains(before.Word))
        {
            return false;
        }
        var verb = findings.Tokens.Any(token =>
            token.IsFree
            && token.Word.Length > 3
            && Array.Exists(_feminine, ending => token.Word.EndsWith(ending, StringComparison.Ordinal))
        );
        return verb || (NeighbourIsNominative(findings, at) ?? (at == 0 && !IsMissed(findings, at)));
    }

    /// <summary>«Никифоров и Тарасова» against «нет Денисова и Рыбаковой»: names joined stand in one case.</summary>
    private bool? NeighbourIsNominative(Findings findings, int at)
    {
        foreach (var other in (int[])[at - 2, at + 2])
        {
            if (
                other >= 0
                && other < findings.Tokens.Count
                && findings.Tokens[(at + other) / 2] is var joint
                && (joint.Is(',') || _and.Contains(joint.Word))
                && surnames.Any(findings.Tokens[other].Word) is { Gender: not Gender.Either } known
            )
            {
                return known.Masculine.Equals(findings.Tokens[other].Word, StringComparison.Ordinal);
            }
        }
        return null;
    }

    /// <summary>«Жукова сегодня нет»: whoever is not there stands in the genitive.</summary>
    private bool IsMissed(Findings findings, int at) =>
        findings.Tokens.Skip(at + 1).Any(token => token.IsFree && _missed.Contains(token.Word));

    private static HashSet<string> Set(string kind) => [.. Forms("surname-cues", kind)];

    private static string[] Endings(string kind) =>
        [.. Forms("surname-cues", kind).Select(form => form.TrimStart('*'))];
}
