using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.School;

/// <summary>The parts of the school year by their names.</summary>
public sealed class TermReader(DiaryDbContext db)
{
    private const int QuartersInHalfYear = 2;
    private const int MostTermsInYear = 12;

    /// <summary>Every year of these schools with its parts: there are few.</summary>
    public async Task<SchoolTerms> OfSchoolsAsync(
        IReadOnlyCollection<Guid> schools,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from year in db.AcademicYears
            where schools.Contains(year.SchoolId)
            from term in db.Set<Term>().Where(term => term.YearId == year.Id).DefaultIfEmpty()
            select new { Year = year, Term = (Term?)term }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return new SchoolTerms(
            [.. rows.Select(row => row.Year).DistinctBy(year => year.Id)],
            [.. rows.Select(row => row.Term).OfType<Term>()]
        );
    }

    /// <param name="key">"q1" to "q4", "h1", "h2" or "year", as understanding names them.</param>
    /// <returns>The days of it in the newest year; null when that grade has no such term.</returns>
    public async Task<TermDays?> FindAsync(
        Guid schoolId,
        string key,
        int grade,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from term in db.Terms
            join year in db.AcademicYears on term.YearId equals year.Id
            where term.SchoolId == schoolId && term.MinGrade <= grade && grade <= term.MaxGrade
            where year.Start <= today
            orderby year.Start descending, term.Start
            select new TermRow(term.Kind, term.Number, term.Start, term.End, year.Start, year.End)
        )
            .Take(MostTermsInYear)
            .ToListAsync(cancellationToken);
        return Pick(key, [.. rows.Where(row => row.YearStart == rows[0].YearStart)]);
    }

    /// <summary>The parts of the school year of the day, in their order; before its first day those of the next one.</summary>
    public async Task<IReadOnlyList<Term>> OfYearAsync(
        Guid schoolId,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        await db
            .Terms.Where(term =>
                term.SchoolId == schoolId
                && term.YearId
                    == db.Set<AcademicYear>()
                        .Where(year => year.SchoolId == schoolId && year.End >= day)
                        .OrderBy(year => year.Start)
                        .Select(year => year.Id)
                        .FirstOrDefault()
            )
            .OrderBy(term => term.Start)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    private static TermDays? Pick(string key, List<TermRow> terms) =>
        (key[0], key.Length == 2 && char.IsAsciiDigit(key[1]) ? key[1] - '0' : 1) switch
        {
            ('q', var number) => Days(terms, TermKind.Quarter, number, number),
            ('h', var number) => Days(terms, TermKind.HalfYear, number, number)
                ?? Days(terms, TermKind.Quarter, QuartersInHalfYear * (number - 1) + 1, QuartersInHalfYear * number),
            _ => terms is [var any, ..] ? new TermDays(any.YearStart, any.YearEnd) : null,
        };

    private static TermDays? Days(List<TermRow> terms, TermKind kind, int first, int last) =>
        terms.Find(term => term.Kind == kind && term.Number == first) is { } begins
        && terms.Find(term => term.Kind == kind && term.Number == last) is { } ends
            ? new TermDays(begins.Start, ends.End)
            : null;

    private sealed record TermRow(
        TermKind Kind,
        int Number,
        DateOnly Start,
        DateOnly End,
        DateOnly YearStart,
        DateOnly YearEnd
    );
}

/// <summary>From the first day of a term to its last.</summary>
public sealed record TermDays(DateOnly Start, DateOnly End);
