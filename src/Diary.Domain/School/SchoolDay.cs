namespace Diary.Domain.School;

/// <summary>What a date is for a grade of a school.</summary>
/// <param name="Title">What people call it, where it has a name: «День народного единства».</param>
/// <param name="ActsAs">The weekday whose timetable holds: another than the date's own on a transferred day.</param>
/// <param name="BellScheduleId">Other bells than the usual ones.</param>
public sealed record SchoolDay(
    DateOnly Date,
    SchoolDayKind Kind,
    string? Title,
    DayOfWeek ActsAs,
    Guid? BellScheduleId = null
)
{
    public bool HasLessons => Kind is SchoolDayKind.Lessons or SchoolDayKind.Distance or SchoolDayKind.Shortened;
}

public enum SchoolDayKind
{
    Lessons,
    Distance,
    Shortened,

    /// <summary>A Sunday; also a Saturday where the week has five days.</summary>
    Weekend,
    Holiday,
    Vacation,

    /// <summary>Before the first day of the academic year, or after its last.</summary>
    OutsideYear,
}
