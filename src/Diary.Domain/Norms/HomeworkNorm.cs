using System.Globalization;

namespace Diary.Domain.Norms;

/// <summary>How long homework may take in a day: versioned data, from <c>ru/homework.txt</c>.</summary>
public static class HomeworkNorm
{
    private static readonly List<Row> Rows = Load();

    /// <returns>Null where there is no norm for the day.</returns>
    public static int? MinutesFor(int grade, DateOnly day) =>
        Rows.Find(row =>
            row.From <= day && (row.To is null || day <= row.To) && row.FirstGrade <= grade && grade <= row.LastGrade
        )?.Minutes;

    private static List<Row> Load()
    {
        using var stream =
            typeof(HomeworkNorm).Assembly.GetManifestResourceStream("Norms/ru/homework.txt")
            ?? throw new InvalidOperationException("The norms of homework are not in the assembly.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] != '#')
                .Select(line => Read(line.Split(';', StringSplitOptions.TrimEntries))),
        ];
    }

    private static Row Read(string[] fields)
    {
        var grades = fields[2].Split('-');
        return new Row(
            DateOnly.ParseExact(fields[0], "O", CultureInfo.InvariantCulture),
            fields[1].Length == 0 ? null : DateOnly.ParseExact(fields[1], "O", CultureInfo.InvariantCulture),
            Number(grades[0]),
            Number(grades[^1]),
            Number(fields[3])
        );
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Row(DateOnly From, DateOnly? To, int FirstGrade, int LastGrade, int Minutes);
}
