using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.School;

/// <summary>The parts of the school year by their names.</summary>
public sealed class TermReader(DiaryDbContext db)
{
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
}
