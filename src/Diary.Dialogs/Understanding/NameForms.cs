namespace Diary.Dialogs.Understanding;

/// <summary>Declines a first name.</summary>
internal static class NameForms
{
    private const string Velar = "гкхжчшщ";
    private const string Sibilant = "жчшщц";

    /// <summary>The nominative first, folded.</summary>
    public static IEnumerable<string> Of(string name, bool feminine)
    {
        var last = name[^1];
        var stem = name[..^1];
        return last switch
        {
            'а' => WithEndings(name, stem, [Plural(stem), "е", "у", .. OfA(stem)]),
            'я' when stem.EndsWith('и') => WithEndings(name, stem, ["и", "ю", "ей", "е"]),
            'я' => WithEndings(name, stem, ["и", "е", "ю", "ей", "ею"]),
            'й' when stem.EndsWith('и') => WithEndings(name, stem, ["я", "ю", "ем", "и", "е"]),
            'й' => WithEndings(name, stem, ["я", "ю", "ем", "е"]),
            'ь' when feminine => WithEndings(name, stem, ["и", "ью"]),
            'ь' => WithEndings(name, stem, ["я", "ю", "ем", "е"]),
            _ when feminine => [name],
            _ when name.EndsWith("ик", StringComparison.Ordinal) || !name.EndsWith("ек", StringComparison.Ordinal) =>
                WithEndings(
                    name,
                    name,
                    ["а", "у", "ом", "е", .. Sibilant.Contains(last) ? ["ем"] : Array.Empty<string>()]
                ),
            _ => WithEndings(name, name[..^2] + "ьк", ["а", "у", "ом", "е"]),
        };
    }

    /// <summary>«Дашины оценки»; not «Дашина», which is a surname as well.</summary>
    public static IEnumerable<string> Possessive(string name) =>
        name[^1] is 'а' or 'я' && name.Length >= 4 ? [$"{name[..^1]}ины", $"{name[..^1]}иных", $"{name[..^1]}ино"] : [];

    private static string Plural(string stem) => Velar.Contains(stem[^1]) ? "и" : "ы";

    private static string[] OfA(string stem) => Sibilant.Contains(stem[^1]) ? ["ей", "ею", "ой"] : ["ой", "ою"];

    private static IEnumerable<string> WithEndings(string name, string stem, IEnumerable<string> endings) =>
        endings.Select(ending => stem + ending).Prepend(name);
}
