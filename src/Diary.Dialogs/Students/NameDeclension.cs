using System.Reflection;

namespace Diary.Dialogs.Students;

/// <summary>A Russian name in its cases, and in Latin letters. From <c>name-endings.txt</c> and <c>name-letters.txt</c>.</summary>
internal static class NameDeclension
{
    private const char WholeName = '=';
    private const string AnyConsonant = "*";
    private static readonly Dictionary<string, string[]> Endings = LoadEndings();
    private static readonly int LongestEnding = Endings.Keys.Max(ending => ending.Length);
    private static readonly Dictionary<char, string> Letters = LoadLetters();

    /// <summary>The name as it is compared: lower case, е for ё.</summary>
    public static string Fold(string name) => name.Trim().ToLowerInvariant().Replace('ё', 'е');

    /// <summary>Every case but the nominative; a name of two parts is declined in both.</summary>
    public static IReadOnlySet<string> Oblique(string folded)
    {
        var parts = folded.Split('-');
        return parts is [var first, var second]
            ? Cases(first)
                .Append(first)
                .SelectMany(_ => Cases(second), (one, other) => $"{one}-{other}")
                .ToHashSet(StringComparer.Ordinal)
            : Cases(folded).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The same in Latin letters, as plain as can be; what is Latin already is made as plain.</summary>
    public static string Latin(string folded) =>
        string.Concat(folded.Select(letter => Letters.GetValueOrDefault(letter, letter.ToString())))
            .Replace("kh", "h", StringComparison.Ordinal)
            .Replace("y", "i", StringComparison.Ordinal)
            .Replace("shch", "sch", StringComparison.Ordinal)
            .Replace("ii", "i", StringComparison.Ordinal)
            .Replace("io", "e", StringComparison.Ordinal)
            .Replace("ie", "e", StringComparison.Ordinal);

    private static IEnumerable<string> Cases(string name)
    {
        if (Endings.TryGetValue(WholeName + name, out var whole))
        {
            return whole;
        }

        for (var length = Math.Min(LongestEnding, name.Length - 1); length > 0; length--)
        {
            if (Endings.TryGetValue(name[^length..], out var endings))
            {
                return endings.Select(ending => name[..^length] + ending);
            }
        }

        return Endings[AnyConsonant].Select(ending => name + ending);
    }

    private static Dictionary<string, string[]> LoadEndings() =>
        Lines("name-endings.txt")
            .Select(line => line.Split(':', 2))
            .ToDictionary(
                parts => parts[0],
                parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                StringComparer.Ordinal
            );

    private static Dictionary<char, string> LoadLetters() =>
        Lines("name-letters.txt").ToDictionary(line => line[0], line => line[1..].Trim());

    private static IEnumerable<string> Lines(string resource)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The lexicon {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] != '#'),
        ];
    }
}
