using Diary.Domain.Database;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>By what a school counts on a day: its terms, and the version of its policy that is in force then.</summary>
public sealed class AbsenceRulesReader(DiaryDbContext db)
{
    public async Task<AbsenceRules> OnAsync(Guid schoolId, DateOnly day, CancellationToken cancellationToken)
    {
        var since = day.AddDays(-YearTerms.SummerDays);
        var policies = db.AbsencePolicies.Where(p =>
            p.SchoolId == schoolId && p.From <= day && (p.To == null || day <= p.To)
        );
        var rows = await (
            from year in db.AcademicYears
            where year.SchoolId == schoolId && year.Start <= day && since <= year.End
            from term in db.Set<Term>().Where(t => t.SchoolId == schoolId && t.YearId == year.Id).DefaultIfEmpty()
            from policy in policies.DefaultIfEmpty()
            select new
            {
                Year = year,
                Term = term,
                Policy = policy,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var years = YearTerms.Gather(rows.Select(row => (row.Year, (Term?)row.Term)));
        return new AbsenceRules(
            schoolId,
            years is [var current, ..] ? current : null,
            rows.Select(row => row.Policy).OfType<AbsenceCountingPolicy>().MaxBy(policy => policy.Version)
        );
    }
}

/// <param name="Year">The year of the day; in summer the one that has ended.</param>
/// <param name="Policy">Null where the school has not decided how it counts.</param>
public sealed record AbsenceRules(Guid SchoolId, YearTerms? Year, AbsenceCountingPolicy? Policy);
