using Diary.Domain.People;

namespace Diary.Dialogs.Students;

/// <summary>The forms of a surname, from <c>surname-cases.txt</c>: marks are given to somebody, in the dative.</summary>
internal static class SurnameCases
{
    public const int Nominative = 100;
    public const int Dative = 95;
    public const int Other = 85;
    private static readonly IReadOnlyList<Row> Rows = [.. Lines().Select(Read)];

    /// <summary>Each form with how likely it is meant by it.</summary>
    public static IReadOnlyDictionary<string, int> Of(string folded, Sex? sex)
    {
        var forms = new Dictionary<string, int> { [folded] = Nominative };
        foreach (var row in Rows.Where(row => row.Fits(folded, sex)).Take(sex is null ? 2 : 1))
        {
            var stem = folded[..^row.Cut];
            foreach (var (endings, rank) in new[] { (row.Dative, Dative), (row.Others, Other) })
            {
                foreach (var ending in endings)
                {
                    forms.TryAdd(stem + ending, rank);
                }
            }
        }

        return forms;
    }

    private static IEnumerable<string[]> Lines()
    {
        using var stream =
            typeof(SurnameCases).Assembly.GetManifestResourceStream("surname-cases.txt")
            ?? throw new InvalidOperationException("The lexicon surname-cases.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split(';', StringSplitOptions.TrimEntries)),
        ];
    }

    private static Row Read(string[] fields) =>
        new(fields[0], Words(fields[1]), fields[2][0] - '0', Words(fields[3]), Words(fields[4]));

    private static string[] Words(string field) => field.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Row(string Whose, string[] Ends, int Cut, string[] Dative, string[] Others)
    {
        public bool Fits(string name, Sex? sex) =>
            (sex is null || Whose.Contains(sex is Sex.Male ? 'm' : 'f'))
            && name.Length > Cut + 1
            && Ends.Any(end => end == "*" || name.EndsWith(end, StringComparison.Ordinal));
    }
}
