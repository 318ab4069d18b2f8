using Diary.Domain.People;

namespace Diary.Domain.Demo;

/// <summary>Russian names whose parts agree: the surname with the sex, the patronymic with the father.</summary>
internal sealed class DemoNames
{
    private readonly IReadOnlyList<string> _families = DemoData.Words("family-names");

    private readonly IReadOnlyList<MaleName> _male =
    [
        .. DemoData
            .Table("male-names")
            .Select(row => new MaleName(row[0], row[1], row[2], DemoData.Number(row[3]), DemoData.Number(row[4]))),
    ];

    private readonly IReadOnlyList<FemaleName> _female =
    [
        .. DemoData
            .Table("female-names")
            .Select(row => new FemaleName(row[0], DemoData.Number(row[1]), DemoData.Number(row[2]))),
    ];

    private readonly Dictionary<string, PersonName> _known = DemoData
        .Table("people")
        .ToDictionary(row => row[0], row => new PersonName(row[1], row[2], row[3]));

    /// <summary>Somebody of <c>people.txt</c>.</summary>
    public PersonName Known(string key) => _known[key];

    public bool IsKnown(string key) => _known.ContainsKey(key);

    /// <summary>In the masculine.</summary>
    public string Family(DemoDice dice) => dice.Pick(_families);

    public string Father(DemoDice dice) => dice.Pick(_male, name => name.AmongParents).Given;

    /// <summary>Whose child has this patronymic.</summary>
    public string FatherOf(PersonName child) =>
        _male.First(name => child.Patronymic == name.OfSon || child.Patronymic == name.OfDaughter).Given;

    public Sex SexOf(PersonName name) => _female.Any(female => female.Given == name.GivenName) ? Sex.Female : Sex.Male;

    public PersonName Child(DemoDice dice, Sex sex, string family, string father) =>
        Full(
            sex,
            family,
            sex == Sex.Male
                ? dice.Pick(_male, name => name.AmongChildren).Given
                : dice.Pick(_female, name => name.AmongChildren).Given,
            father
        );

    public PersonName Adult(DemoDice dice, Sex sex, string family) =>
        Full(
            sex,
            family,
            sex == Sex.Male ? Father(dice) : dice.Pick(_female, name => name.AmongParents).Given,
            Father(dice)
        );

    public PersonName Full(Sex sex, string family, string given, string father)
    {
        var patronymic = _male.First(name => name.Given == father);
        return new PersonName(
            sex == Sex.Male ? family : Feminine(family),
            given,
            sex == Sex.Male ? patronymic.OfSon : patronymic.OfDaughter
        );
    }

    /// <summary>Those that do not bend, such as «Бондаренко» and «Седых», stay as they are.</summary>
    private static string Feminine(string family) =>
        family switch
        {
            [.. var stem, 'и', 'й'] => stem + "ая",
            [.., 'о' or 'е' or 'ё', 'в'] or [.., 'и' or 'ы', 'н'] => family + "а",
            _ => family,
        };

    private sealed record MaleName(string Given, string OfSon, string OfDaughter, int AmongChildren, int AmongParents);

    private sealed record FemaleName(string Given, int AmongChildren, int AmongParents);
}
