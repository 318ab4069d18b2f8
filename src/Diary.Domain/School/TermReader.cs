using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.School;

/// <summary>When the terms of a school year are.</summary>
public sealed class TermReader(DiaryDbContext db)
{
    /// <param name="key">"q1" to "q4", "h1", "h2" or "year", as understanding names them.</param>
    /// <returns>Null when that year of that grade has no such term.</returns>
    public async Task<Term?> FindAsync(
        Guid schoolId,
        string key,
        int grade,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var (kind, number) = Read(key);
        return await (
            from term in db.Terms
            join year in db.AcademicYears on term.YearId equals year.Id
            where term.SchoolId == schoolId && term.Kind == kind && term.Number == number
            where term.MinGrade <= grade && grade <= term.MaxGrade
            where year.Start <= today
            orderby year.Start descending
            select term
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The years that have begun by the day and ended on <paramref name="since"/> or later, the newest first.</summary>
    public async Task<IReadOnlyList<YearTerms>> YearsAsync(
        Guid schoolId,
        DateOnly since,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from year in db.AcademicYears
            where year.SchoolId == schoolId && year.Start <= day && since <= year.End
            from term in db.Set<Term>().Where(t => t.SchoolId == schoolId && t.YearId == year.Id).DefaultIfEmpty()
            select new { Year = year, Term = term }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return YearTerms.Gather(rows.Select(row => (row.Year, (Term?)row.Term)));
    }

    private static (TermKind Kind, int Number) Read(string key) =>
        (key[0], key.Length == 2 && char.IsAsciiDigit(key[1]) ? key[1] - '0' : 1) switch
        {
            ('q', var number) => (TermKind.Quarter, number),
            ('h', var number) => (TermKind.HalfYear, number),
            _ => (TermKind.Year, 1),
        };
}
