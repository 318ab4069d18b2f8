using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>Days with the name that people give them. Part of other views.</summary>
/// <param name="Number">Of a part of the year; 0 for what has no number.</param>
public sealed record NamedPeriod(DateOnly First, DateOnly Last, PeriodKind Kind, int Number)
{
    private const int DaysInWeek = 7;

    /// <param name="year">The school's year with its parts; null where there is none.</param>
    internal static NamedPeriod Of(DateOnly first, DateOnly last, YearTerms? year, int grade)
    {
        if (year?.Of(grade).FirstOrDefault(term => term.Start == first && term.End == last) is { } term)
        {
            return OfTerm(term);
        }

        var kind = 0 switch
        {
            _ when first == last => PeriodKind.Day,
            _ when year is not null && year.Year.Start == first && year.Year.End == last => PeriodKind.Year,
            _ when first.Day == 1 && last == first.AddMonths(1).AddDays(-1) => PeriodKind.Month,
            _ when first.DayOfWeek is DayOfWeek.Monday && last == first.AddDays(DaysInWeek - 1) => PeriodKind.Week,
            _ => PeriodKind.Days,
        };
        return new NamedPeriod(first, last, kind, 0);
    }

    internal static NamedPeriod OfTerm(Term term) =>
        new(
            term.Start,
            term.End,
            term.Kind switch
            {
                TermKind.Quarter => PeriodKind.Quarter,
                TermKind.Trimester => PeriodKind.Trimester,
                TermKind.HalfYear => PeriodKind.HalfYear,
                TermKind.Year => PeriodKind.Year,
            },
            term.Number
        );

    internal static NamedPeriod WeekOf(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
        return new NamedPeriod(monday, monday.AddDays(DaysInWeek - 1), PeriodKind.Week, 0);
    }

    internal static NamedPeriod MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new NamedPeriod(first, first.AddMonths(1).AddDays(-1), PeriodKind.Month, 0);
    }
}

public enum PeriodKind
{
    /// <summary>Days that make up nothing with a name.</summary>
    Days,
    Day,
    Week,
    Month,
    Quarter,
    Trimester,
    HalfYear,
    Year,
}

/// <summary>A button to the same about other days. Part of other views.</summary>
/// <param name="Value">What the button carries.</param>
public sealed record PeriodButton(string Value, NamedPeriod Period);
