using Diary.Domain.Grading;
using Diary.Domain.Journal;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>What stands in a cell, and what of it the page sends back.</summary>
internal static class GridTexts
{
    public static string Of(ConsoleText words, MarkValue value) =>
        value.Number is { } number
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : words["mark" + value.Kind];

    public static string Of(ConsoleText words, IEnumerable<GridMark> marks) =>
        string.Join('/', marks.Select(mark => Of(words, mark.Value)));

    public static string? SeenOf(IReadOnlyList<GridMark> marks, string? letter) =>
        marks.Count == 0 && letter is null
            ? null
            : string.Join(',', marks.Select(mark => $"{mark.MarkId:N}:{mark.Version}")) + "|" + letter;
}
