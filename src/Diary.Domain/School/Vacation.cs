namespace Diary.Domain.School;

/// <summary>Days off in a row that the school calls a vacation, holidays in between included.</summary>
/// <param name="Title">As the calendar calls it, where it does.</param>
/// <param name="Last">Null while nobody knows when the next year begins.</param>
/// <param name="IsBetweenYears">The summer.</param>
public sealed record Vacation(string? Title, DateOnly First, DateOnly? Last, bool IsBetweenYears);

public static class Vacations
{
    extension(CalendarSpan calendar)
    {
        /// <summary>The vacation that the day is in; null on any other day.</summary>
        public Vacation? VacationOn(int grade, DateOnly day) =>
            (Nearest(calendar, grade, day, -1) ?? Nearest(calendar, grade, day, 1)) is { } within
            && Around(calendar, grade, within) is var vacation
            && vacation.First <= day
            && !(vacation.Last < day)
                ? vacation
                : null;

        /// <summary>The first vacation that begins after the day, as far as the span goes.</summary>
        public Vacation? NextVacation(int grade, DateOnly day) => calendar.VacationsAfter(grade, day).FirstOrDefault();

        /// <summary>All that begin after the day, in their order.</summary>
        public IEnumerable<Vacation> VacationsAfter(int grade, DateOnly day)
        {
            var from = calendar.VacationOn(grade, day) is { } present ? present.Last : day;
            for (var next = from?.AddDays(1); next is { } date && date <= calendar.To; )
            {
                var vacation = calendar.VacationOn(grade, date);
                if (vacation is not null)
                {
                    yield return vacation;
                }

                next = vacation is null ? date.AddDays(1) : vacation.Last?.AddDays(1);
            }
        }

        /// <summary>How many days with lessons there are, both ends included.</summary>
        public int CountSchoolDays(int grade, DateOnly first, DateOnly last)
        {
            var count = 0;
            for (var date = first; date <= last; date = date.AddDays(1))
            {
                count += calendar.DayOf(grade, date).HasLessons ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>The day of a vacation that is nearest, with no lessons in between.</summary>
    private static DateOnly? Nearest(CalendarSpan calendar, int grade, DateOnly day, int step)
    {
        for (var date = day; date >= calendar.From && date <= calendar.To; date = date.AddDays(step))
        {
            var on = calendar.DayOf(grade, date);
            if (on.HasLessons)
            {
                return null;
            }

            if (StartsWith(on.Kind))
            {
                return date;
            }
        }

        return null;
    }

    private static Vacation Around(CalendarSpan calendar, int grade, DateOnly day)
    {
        var (first, last) = (Edge(calendar, grade, day, -1), Edge(calendar, grade, day, 1));
        var days = Enumerable
            .Range(0, last.DayNumber - first.DayNumber + 1)
            .Select(number => calendar.DayOf(grade, first.AddDays(number)))
            .ToList();
        var isOpen = last == calendar.To && days[^1].Kind is SchoolDayKind.OutsideYear;
        return new Vacation(
            days.Find(off => off.Kind is SchoolDayKind.Vacation)?.Title,
            first,
            isOpen ? null : last,
            days.Exists(off => off.Kind is SchoolDayKind.OutsideYear)
        );
    }

    /// <summary>The farthest day off on that side; a weekend counts only between two others.</summary>
    private static DateOnly Edge(CalendarSpan calendar, int grade, DateOnly day, int step)
    {
        var edge = day;
        for (var date = day; date >= calendar.From && date <= calendar.To; date = date.AddDays(step))
        {
            var kind = calendar.DayOf(grade, date).Kind;
            if (StartsWith(kind) || kind is SchoolDayKind.Holiday)
            {
                edge = date;
            }
            else if (kind is not SchoolDayKind.Weekend)
            {
                break;
            }
        }

        return edge;
    }

    private static bool StartsWith(SchoolDayKind kind) => kind is SchoolDayKind.Vacation or SchoolDayKind.OutsideYear;
}
