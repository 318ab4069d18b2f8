using System.Globalization;
using System.Text.RegularExpressions;

namespace Diary.Faults.Histories;

/// <summary>Days in the words of a question and of its answer.</summary>
public static partial class Days
{
    private static readonly string[] Months =
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];

    public static string Name(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>The first day that a text names, in the school year around now; null when it names none.</summary>
    public static DateOnly? ReadFirst(string text)
    {
        var match = Named().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var month = Array.IndexOf(Months, match.Groups["month"].Value) + 1;
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        return new DateOnly(YearOf(month), month, day);
    }

    /// <summary>The day of the month in the year that every question is about.</summary>
    public static DateOnly InYear(DateOnly day) => new(YearOf(day.Month), day.Month, day.Day);

    private static int YearOf(int month) => month >= 8 ? Year : Year + 1;

    private static int Year { get; } = SchoolYear(TimeProvider.System.GetUtcNow());

    private static int SchoolYear(DateTimeOffset now) => now.Month >= 8 ? now.Year : now.Year - 1;

    [GeneratedRegex(
        @"(?<day>\d{1,2}) (?<month>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();
}
