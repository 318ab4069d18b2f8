namespace Diary.Domain.School;

/// <summary>All bells of a school, in memory.</summary>
public sealed class BellPlan(IReadOnlyList<Bells> schedules)
{
    /// <summary>The bells of a shift on a day: those that the day names, else those of its kind, else the usual ones.</summary>
    /// <param name="shiftId">Null for the first shift.</param>
    /// <returns>Null where the school has entered none.</returns>
    public Bells? On(Guid? shiftId, SchoolDay day)
    {
        var named = schedules.FirstOrDefault(bells => bells.ScheduleId == day.BellScheduleId);
        var shift = shiftId ?? schedules.MinBy(bells => bells.ShiftNumber)?.ShiftId;
        return named is not null && named.ShiftId == shift
            ? named
            : Of(shift, KindOf(day.Kind)) ?? Of(shift, CalendarDayKind.School);
    }

    private Bells? Of(Guid? shiftId, CalendarDayKind kind) =>
        schedules.FirstOrDefault(bells => bells.ShiftId == shiftId && bells.DayKind == kind);

    private static CalendarDayKind KindOf(SchoolDayKind kind) =>
        kind switch
        {
            SchoolDayKind.Shortened => CalendarDayKind.Shortened,
            SchoolDayKind.Distance => CalendarDayKind.Distance,
            _ => CalendarDayKind.School,
        };
}

/// <summary>When the bells ring on one kind of day of one shift.</summary>
public sealed record Bells(
    Guid ScheduleId,
    Guid ShiftId,
    int ShiftNumber,
    string ShiftTitle,
    string Title,
    CalendarDayKind DayKind,
    IReadOnlyList<BellTime> Lessons
)
{
    public BellTime? Lesson(int number) => Lessons.FirstOrDefault(lesson => lesson.Number == number);
}

/// <summary>From bell to bell, on the building's clock.</summary>
public sealed record BellTime(int Number, TimeOnly Start, TimeOnly End);
