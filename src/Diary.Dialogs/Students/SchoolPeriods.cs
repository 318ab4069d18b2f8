using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>A part of the year that an answer is about.</summary>
/// <param name="Key">"q2", "h1", "year"; null for days that are no part by themselves.</param>
/// <param name="Year">«2025/2026», where it is another year than the present one.</param>
/// <param name="IsOver">Whether its last day has passed.</param>
public sealed record DiaryPeriod(string? Key, string? Year, DateOnly First, DateOnly Last, bool IsOver);

/// <summary>Which days a named part of the year has, for whom.</summary>
internal static class SchoolPeriods
{
    /// <returns>Null when there is no such part of that year in that grade.</returns>
    public static DiaryPeriod? Find(this SchoolTerms terms, DiaryOwner owner, AskedPeriod asked, DateOnly today)
    {
        if (asked.Key is AskedPeriod.Present or AskedPeriod.Previous && asked.YearsBack == 0)
        {
            return asked.Key is AskedPeriod.Present ? terms.Present(owner, today) : terms.Previous(owner, today);
        }

        var present = terms.YearOf(owner.SchoolId, today);
        var year = present is not null && asked.YearsBack > 0 ? terms.YearBefore(present) : present;
        if (year is null)
        {
            return null;
        }

        if (asked.Key == AskedPeriod.Year)
        {
            return Period(AskedPeriod.Year, year, present!, year.Start, year.End, today);
        }

        var grade = terms.GradeIn(owner, year, today);
        if (terms.Find(year, grade, asked.Key) is { } term)
        {
            return Period(term.Key, year, present!, term.Start, term.End, today);
        }

        return terms.HalfOfQuarters(year, grade, asked.Key) is var (start, end)
            ? Period(asked.Key, year, present!, start, end, today)
            : null;
    }

    /// <summary>A child was a grade lower last year; a class is asked for by the name that it had.</summary>
    public static int GradeIn(this SchoolTerms terms, DiaryOwner owner, AcademicYear year, DateOnly today) =>
        owner.Id is null || year == terms.YearOf(owner.SchoolId, today) ? owner.Grade : owner.Grade - 1;

    /// <summary>The part of the year that runs, or in vacations the one that ended last.</summary>
    public static DiaryPeriod? Present(this SchoolTerms terms, DiaryOwner owner, DateOnly today)
    {
        var term =
            terms.At(owner.SchoolId, owner.Grade, today) ?? terms.EndedBefore(owner.SchoolId, owner.Grade, today);
        return terms.Period(owner, term, today);
    }

    /// <summary>The part of the year before the present one.</summary>
    private static DiaryPeriod? Previous(this SchoolTerms terms, DiaryOwner owner, DateOnly today) =>
        terms.Present(owner, today) is { } present
            ? terms.Period(owner, terms.EndedBefore(owner.SchoolId, owner.Grade, present.First), today)
            : null;

    private static DiaryPeriod? Period(this SchoolTerms terms, DiaryOwner owner, Term? term, DateOnly today) =>
        term is not null && terms.YearOf(owner.SchoolId, today) is { } present
            ? Period(term.Key, terms.YearOf(owner.SchoolId, term.Start)!, present, term.Start, term.End, today)
            : null;

    private static DiaryPeriod Period(
        string key,
        AcademicYear year,
        AcademicYear present,
        DateOnly first,
        DateOnly last,
        DateOnly today
    ) => new(key, year == present ? null : year.Title, first, last, last < today);
}
