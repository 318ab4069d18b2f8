using Diary.Domain.Database;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>By what a school counts on a day: its terms, and the version of its policy that is in force then.</summary>
public sealed class AbsenceRulesReader(DiaryDbContext db)
{
    /// <returns>One of each school.</returns>
    public async Task<IReadOnlyList<AbsenceRules>> OnAsync(
        IReadOnlyCollection<Guid> schoolIds,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var since = day.AddDays(-YearTerms.SummerDays);
        var policies = db.AbsencePolicies.Where(p => p.From <= day && (p.To == null || day <= p.To));
        var rows = await (
            from year in db.AcademicYears
            where schoolIds.Contains(year.SchoolId) && year.Start <= day && since <= year.End
            from term in db.Set<Term>().Where(t => t.SchoolId == year.SchoolId && t.YearId == year.Id).DefaultIfEmpty()
            from policy in policies.Where(p => p.SchoolId == year.SchoolId).DefaultIfEmpty()
            select new
            {
                Year = year,
                Term = term,
                Policy = policy,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. from schoolId in schoolIds
            let own = rows.FindAll(row => row.Year.SchoolId == schoolId)
            let years = YearTerms.Gather(own.Select(row => (row.Year, (Term?)row.Term)))
            select new AbsenceRules(
                schoolId,
                years is [var current, ..] ? current : null,
                own.Select(row => row.Policy).OfType<AbsenceCountingPolicy>().MaxBy(policy => policy.Version)
            ),
        ];
    }
}

/// <param name="Year">The year of the day; in summer the one that has ended.</param>
/// <param name="Policy">Null where the school has not decided how it counts.</param>
public sealed record AbsenceRules(Guid SchoolId, YearTerms? Year, AbsenceCountingPolicy? Policy);
