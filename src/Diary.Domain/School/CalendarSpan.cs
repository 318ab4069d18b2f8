namespace Diary.Domain.School;

/// <summary>A school's calendar between two dates, in memory: what is asked outside of them is a bug.</summary>
public sealed class CalendarSpan
{
    private readonly SchoolProfile _school;
    private readonly IReadOnlyList<AcademicYear> _years;
    private readonly ILookup<DateOnly, CalendarDay> _days;

    public CalendarSpan(
        SchoolProfile school,
        IReadOnlyList<AcademicYear> years,
        IEnumerable<CalendarDay> days,
        DateOnly from,
        DateOnly to
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        (_school, _years, From, To) = (school, years, from, to);
        _days = days.ToLookup(day => day.Date);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public SchoolDay DayOf(int grade, DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, From);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(date, To);
        return IsInYear(date) ? Special(grade, date) ?? Usual(grade, date) : Plain(date, SchoolDayKind.OutsideYear);
    }

    /// <summary>The first day with lessons after the date; null when the span holds none.</summary>
    public SchoolDay? NextSchoolDay(int grade, DateOnly after) =>
        Walk(grade, after < From ? From : after.AddDays(1), 1);

    /// <summary>The last day with lessons before the date; null when the span holds none.</summary>
    public SchoolDay? PreviousSchoolDay(int grade, DateOnly before) =>
        Walk(grade, before > To ? To : before.AddDays(-1), -1);

    private SchoolDay? Walk(int grade, DateOnly date, int step)
    {
        for (; date >= From && date <= To; date = date.AddDays(step))
        {
            var day = DayOf(grade, date);
            if (day.HasLessons)
            {
                return day;
            }
        }

        return null;
    }

    private bool IsInYear(DateOnly date) => _years.Any(year => year.Start <= date && date <= year.End);

    /// <summary>What is said of fewer grades goes before what is said of more.</summary>
    private SchoolDay? Special(int grade, DateOnly date) =>
        _days[date]
            .Where(day => day.MinGrade <= grade && grade <= day.MaxGrade)
            .MinBy(day => day.MaxGrade - day.MinGrade)
            is { } special
            ? new SchoolDay(
                date,
                KindOf(special.Kind),
                special.Title,
                special.ActsAsWeekday ?? date.DayOfWeek,
                special.BellScheduleId
            )
            : null;

    private SchoolDay Usual(int grade, DateOnly date) =>
        Plain(date, IsWeekend(grade, date.DayOfWeek) ? SchoolDayKind.Weekend : SchoolDayKind.Lessons);

    private bool IsWeekend(int grade, DayOfWeek weekday) =>
        weekday == DayOfWeek.Sunday || (int)weekday > _school.DaysPerWeekOf(grade);

    private static SchoolDay Plain(DateOnly date, SchoolDayKind kind) => new(date, kind, null, date.DayOfWeek);

    private static SchoolDayKind KindOf(CalendarDayKind kind) =>
        kind switch
        {
            CalendarDayKind.School or CalendarDayKind.Transferred => SchoolDayKind.Lessons,
            CalendarDayKind.Holiday => SchoolDayKind.Holiday,
            CalendarDayKind.Vacation => SchoolDayKind.Vacation,
            CalendarDayKind.Distance => SchoolDayKind.Distance,
            CalendarDayKind.Shortened => SchoolDayKind.Shortened,
        };
}
