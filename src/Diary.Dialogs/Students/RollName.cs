using Diary.Domain.Timetable;

namespace Diary.Dialogs.Students;

/// <summary>A student of a roll with every form in which people write the name.</summary>
internal sealed class RollName
{
    /// <summary>From so many letters on two slips are forgiven.</summary>
    private const int LongName = 9;
    private readonly string _family;
    private readonly string _given;
    private readonly IReadOnlySet<string> _oblique;
    private readonly HashSet<string> _givenForms;
    private readonly string _latin;

    public RollName(RollLine line)
    {
        Line = line;
        _family = NameDeclension.Fold(line.Name.FamilyName);
        _given = NameDeclension.Fold(line.Name.GivenName);
        _oblique = NameDeclension.Oblique(_family);
        _latin = NameDeclension.Latin(_family);
        _givenForms = GivenNames
            .FormsOf(line.Name.GivenName)
            .Select(NameDeclension.Fold)
            .SelectMany(form => NameDeclension.Oblique(form).Append(form))
            .ToHashSet(StringComparer.Ordinal);
    }

    public RollLine Line { get; }

    public bool IsNominative(RollWord word) => word.Folded == _family || word.Folded == _given;

    public bool IsNamesake(RollName other) => _family == other._family;

    public bool IsFamily(RollWord word) =>
        word.Folded == _family
        || _oblique.Contains(word.Folded)
        || (word.IsLatin && NameDeclension.Latin(word.Folded) == _latin);

    /// <summary>The family name with a slip of the finger; the first letter is right.</summary>
    public bool MayBeFamily(RollWord word) =>
        word.IsLatin
            ? IsNear(NameDeclension.Latin(word.Folded), _latin)
            : _oblique.Append(_family).Any(form => IsNear(word.Folded, form));

    public bool IsGiven(RollWord word) => _givenForms.Contains(word.Folded);

    /// <summary>«Иванов П.»</summary>
    public bool IsInitial(RollWord word) => word.Folded.Length == 1 && word.Folded[0] == _given[0];

    private static bool IsNear(string word, string form) =>
        word[0] == form[0]
        && Math.Abs(word.Length - form.Length) <= 2
        && Typos.Between(word, form) <= (Math.Min(word.Length, form.Length) >= LongName ? 2 : 1);
}
