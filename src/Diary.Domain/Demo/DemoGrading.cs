using System.Globalization;
using Diary.Domain.Grading;

namespace Diary.Domain.Demo;

/// <summary>The school's rules for grades: stricter from this year on.</summary>
internal sealed class DemoGrading
{
    private readonly IReadOnlyList<string[]> _weights = DemoData.Table("grading-weights");

    /// <param name="years">Last year and this one.</param>
    public DemoGrading(IReadOnlyList<DemoCalendar> years)
    {
        var rows = DemoData.Table("grading-policies");
        Policies = [.. rows.Select((row, i) => Policy(row, i + 1, years))];
        Weights = [.. Policies.SelectMany(WeightsOf)];
    }

    public IReadOnlyList<GradingPolicy> Policies { get; }

    public IReadOnlyList<GradingWeight> Weights { get; }

    public GradingPolicy At(DateOnly day) => Policies.Last(policy => policy.From <= day);

    private static GradingPolicy Policy(string[] row, int version, IReadOnlyList<DemoCalendar> years)
    {
        var term = Scale(row[1]);
        var year = Scale(row[2]);
        return new GradingPolicy
        {
            Id = DemoIds.Named($"policy/{version}"),
            SchoolId = DemoIds.School,
            Version = version,
            Name = row[0],
            From = years[version - 1].Year.Start,
            To = version < years.Count ? years[version].Year.Start.AddDays(-1) : null,
            Method = GradingMethod.Weighted,
            Decimals = 2,
            TermFive = term[0],
            TermFour = term[1],
            TermThree = term[2],
            YearFive = year[0],
            YearFour = year[1],
            YearThree = year[2],
            MinMarks = DemoData.Number(row[3]),
            FailedTestCap = row[4].Length > 0 ? DemoData.Number(row[4]) : null,
            NotAttested = NotAttestedRule.Ignored,
            DueDays = DemoData.Number(row[5]),
        };
    }

    private IEnumerable<GradingWeight> WeightsOf(GradingPolicy policy) =>
        _weights.Select(row => new GradingWeight
        {
            PolicyId = policy.Id,
            SchoolId = policy.SchoolId,
            WorkType = row[0],
            Weight = DemoData.Number(row[1]),
        });

    private static decimal[] Scale(string text) =>
        [.. text.Split(' ').Select(part => decimal.Parse(part, CultureInfo.InvariantCulture))];
}
