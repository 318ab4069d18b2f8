using System.Globalization;

namespace Diary.Dialogs.Reports;

/// <summary>What a file says by itself, and how.</summary>
/// <param name="About">The sheet that tells what the others are.</param>
/// <param name="Whose">The column that says whose a row is.</param>
/// <param name="DayFormat">How days are written: «dd.MM.yyyy».</param>
internal sealed record ReportWords(string About, string Whose, string DayFormat, CultureInfo Culture)
{
    /// <summary>A cell as people read it.</summary>
    public string Write(string cell) =>
        ReportReading.Day(cell) is { } day ? day.ToString(DayFormat, CultureInfo.InvariantCulture) : cell;
}
