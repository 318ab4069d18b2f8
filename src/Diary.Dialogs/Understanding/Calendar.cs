namespace Diary.Dialogs.Understanding;

/// <summary>Days counted from the asker's today; the school year runs from September to August.</summary>
internal sealed class Calendar(DateOnly today)
{
    private const int FirstMonth = 9;

    public DateOnly Today => today;

    private DateOnly Monday => today.AddDays(-(((int)today.DayOfWeek + 6) % 7));

    public DateReading Day(int offset) => DateReading.Of(today.AddDays(offset));

    public DateReading Week(int offset)
    {
        var monday = Monday.AddDays(7 * offset);
        return DateReading.Of(monday, monday.AddDays(6));
    }

    public DateReading Weekend(int offset)
    {
        var monday = Monday.AddDays(7 * offset);
        return DateReading.Of(monday.AddDays(5), monday.AddDays(6));
    }

    public DateReading Weekday(int weekday)
    {
        var here = Monday.AddDays(weekday - 1);
        var past = here <= today ? here : here.AddDays(-7);
        var future = here >= today ? here : here.AddDays(7);
        return new DateReading(DateSpan.Day(past), DateSpan.Day(future));
    }

    public DateReading WeekdayOf(int weekOffset, int weekday) =>
        DateReading.Of(Monday.AddDays(7 * weekOffset + weekday - 1));

    public DateReading MonthFromNow(int offset) => Whole(today.AddDays(1 - today.Day).AddMonths(offset));

    public DateReading Month(int month) => Whole(new DateOnly(YearOf(month), month, 1));

    /// <summary>The 12th of this month, or of the one beside it when the other tense is meant.</summary>
    public DateReading DayOfMonth(int day)
    {
        var month = today.AddDays(1 - today.Day);
        var here = InMonth(month, day);
        var past = here <= today ? here : InMonth(month.AddMonths(-1), day);
        var future = here >= today ? here : InMonth(month.AddMonths(1), day);
        return new DateReading(DateSpan.Day(past), DateSpan.Day(future));
    }

    public DateReading? DayAndMonth(int day, int month, int? year)
    {
        if (month is < 1 or > 12 || day < 1)
        {
            return null;
        }
        var full = year is < 100 ? year + 2000 : year;
        if (full is < 2000 or > 2100)
        {
            return null;
        }
        var chosen = full ?? YearOf(month);
        return day <= DateTime.DaysInMonth(chosen, month) ? DateReading.Of(new DateOnly(chosen, month, day)) : null;
    }

    /// <summary>The last days, today the last of them.</summary>
    public DateReading LastDays(int count) => DateReading.Of(today.AddDays(1 - count), today);

    public DateReading NextDays(int count) => DateReading.Of(today, today.AddDays(count - 1));

    public DateReading RestOfWeek() => DateReading.Of(today, Monday.AddDays(6));

    public DateReading RestOfMonth() => DateReading.Of(today, InMonth(today, 31));

    private int YearOf(int month)
    {
        var start = today.Month >= FirstMonth ? today.Year : today.Year - 1;
        return month >= FirstMonth ? start : start + 1;
    }

    private static DateReading Whole(DateOnly first) => DateReading.Of(first, first.AddMonths(1).AddDays(-1));

    private static DateOnly InMonth(DateOnly month, int day) =>
        new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
}
