using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Grading;

/// <summary>By which rules schools grade.</summary>
public sealed class GradingReader(DiaryDbContext db)
{
    /// <summary>Every version of these schools' rules: there are few, and a year may see several.</summary>
    public async Task<SchoolGrading> OfSchoolsAsync(
        IReadOnlyCollection<Guid> schools,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from policy in db.GradingPolicies
            where schools.Contains(policy.SchoolId)
            from weight in db.Set<GradingWeight>().Where(w => w.PolicyId == policy.Id).DefaultIfEmpty()
            select new { Policy = policy, Weight = (GradingWeight?)weight }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return new SchoolGrading([
            .. rows.GroupBy(row => row.Policy.Id)
                .Select(version => new GradingVersion(
                    version.First().Policy,
                    version
                        .Select(row => row.Weight)
                        .OfType<GradingWeight>()
                        .ToDictionary(weight => weight.WorkType, weight => weight.Weight)
                )),
        ]);
    }
}

/// <summary>The rules of some schools, to be asked for a day.</summary>
public sealed class SchoolGrading(IReadOnlyList<GradingVersion> versions)
{
    /// <summary>What holds at the school on the day; the usual rules where it has said nothing.</summary>
    public GradingVersion At(Guid schoolId, DateOnly day) =>
        versions
            .Where(version =>
                version.Policy!.SchoolId == schoolId && version.Policy.From <= day && !(version.Policy.To < day)
            )
            .MaxBy(version => version.Policy!.Version)
        ?? GradingVersion.Usual;
}

/// <param name="Policy">Null for the usual rules of a school that has said nothing.</param>
/// <param name="Weights">What a new column weighs, by kind of work.</param>
public sealed record GradingVersion(GradingPolicy? Policy, IReadOnlyDictionary<string, int> Weights)
{
    private const int UsualDueDays = 14;

    public static GradingVersion Usual { get; } = new(null, new Dictionary<string, int>());

    public GradingRules Rules => Policy?.Rules ?? GradingRules.Usual;

    public int DueDays => Policy?.DueDays ?? UsualDueDays;

    public int WeightOf(string workType) => Weights.GetValueOrDefault(workType, 1);
}
