using System.Globalization;
using System.Reflection;

namespace Diary.Domain.Demo;

/// <summary>The words and numbers of the demonstration school: the files in <c>data</c>.</summary>
internal static class DemoData
{
    /// <summary>Rows of a file whose columns are separated by semicolons.</summary>
    public static IReadOnlyList<string[]> Table(string name) =>
        [.. Lines(name).Select(line => line.Split(';', StringSplitOptions.TrimEntries))];

    /// <summary>«key = value».</summary>
    public static IReadOnlyDictionary<string, string> Settings(string name) =>
        Lines(name)
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>«key: text», many texts for a key.</summary>
    public static ILookup<string, string> Texts(string name) =>
        Lines(name)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .ToLookup(pair => pair[0], pair => pair[1]);

    public static IReadOnlyList<string> Words(string name) => [.. Lines(name).SelectMany(line => line.Split(' '))];

    /// <summary>«5-11».</summary>
    public static (int First, int Last) Range(string text)
    {
        var ends = text.Split('-');
        return (Number(ends[0]), Number(ends[^1]));
    }

    /// <summary>«11-04» in the academic year that starts in the given one.</summary>
    public static DateOnly Date(string monthAndDay, int startYear)
    {
        var (month, day) = Range(monthAndDay);
        return new DateOnly(month >= DemoCalendar.FirstMonth ? startYear : startYear + 1, month, day);
    }

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    public static TEnum Kind<TEnum>(string text)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(text);

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Demo/{name}.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
        return lines.Where(line => line.Length > 0 && line[0] != '#');
    }
}
