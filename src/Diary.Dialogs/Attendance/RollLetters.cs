using Diary.Domain.Attendance;

namespace Diary.Dialogs.Attendance;

/// <summary>The letters that a press of a student's button goes through: those of the school's own table.</summary>
internal static class RollLetters
{
    private static readonly AttendanceCategory[] Cycle =
    [
        AttendanceCategory.AbsentUnexcused,
        AttendanceCategory.Late,
        AttendanceCategory.Ill,
        AttendanceCategory.Valid,
    ];

    public static AttendanceLetter? Of(LessonRoll roll, AttendanceCategory category) =>
        roll.Letters.FirstOrDefault(letter => letter.Category == category);

    public static AttendanceLetter? Of(LessonRoll roll, string code) =>
        roll.Letters.FirstOrDefault(letter => letter.Code == code);

    /// <returns>Null for who was there: the round begins anew.</returns>
    public static AttendanceLetter? After(LessonRoll roll, string? code)
    {
        var letters = Cycle.Select(category => Of(roll, category)).OfType<AttendanceLetter>().ToList();
        var at = letters.FindIndex(letter => letter.Code == code);
        return at + 1 < letters.Count ? letters[at + 1] : null;
    }
}
