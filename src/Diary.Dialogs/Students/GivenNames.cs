namespace Diary.Dialogs.Students;

/// <summary>Which forms are one name: «Маша» is Мария. From <c>given-names.txt</c>: a full name and its forms a line.</summary>
internal static class GivenNames
{
    private static readonly ILookup<string, int> Families = Load();
    private static readonly ILookup<int, string> Names = Families
        .SelectMany(entry => entry, (entry, family) => (entry.Key, family))
        .ToLookup(entry => entry.family, entry => entry.Key);

    public static bool AreOne(string one, string other)
    {
        var (first, second) = (Fold(one), Fold(other));
        return first == second || FamiliesOf(first).Intersect(FamiliesOf(second)).Any();
    }

    /// <summary>The name and all that people call who bears it.</summary>
    public static IEnumerable<string> FormsOf(string name) =>
        Families[Fold(name)].SelectMany(family => Names[family]).Append(name).Distinct();

    private static IEnumerable<int> FamiliesOf(string name) => Forms(name).SelectMany(form => Families[form]);

    /// <summary>«Машка» is Маша and «Петька» is Петя, whichever of them the list has.</summary>
    private static IEnumerable<string> Forms(string name) =>
        name.EndsWith("ка", StringComparison.Ordinal)
            ? [name, name[..^2] + "а", name[..^2].TrimEnd('ь') + "я"]
            : [name];

    private static string Fold(string name) => name.Trim().ToLowerInvariant().Replace('ё', 'е');

    private static ILookup<string, int> Load()
    {
        using var stream =
            typeof(GivenNames).Assembly.GetManifestResourceStream("given-names.txt")
            ?? throw new InvalidOperationException("The lexicon given-names.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(
                (line, family) => line.Split([':', ','], StringSplitOptions.TrimEntries).Select(name => (name, family))
            )
            .ToLookup(entry => Fold(entry.name), entry => entry.family);
    }
}
