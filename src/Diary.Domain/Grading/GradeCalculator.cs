namespace Diary.Domain.Grading;

/// <summary>The one place where marks become a grade: the journal, the bot and every document ask here.</summary>
public static class GradeCalculator
{
    public const string Test = "test";
    private const int Failed = 2;

    public static ComputedGrade OfTerm(GradingRules rules, IReadOnlyCollection<GradeScore> scores)
    {
        var numbers = scores.Where(score => score.Value.Kind is MarkKind.Numeric).ToList();
        var average = AverageOf(rules.Method, numbers);
        var rounded = average?.Rounded(rules.Decimals);
        var owed = scores.Count(score => score.Value.Kind is MarkKind.Owed);
        var (grade, state) = Decide(rules, scores, numbers, rounded);
        return new ComputedGrade(average, rounded, grade, state, SummandsOf(rules.Method, numbers), owed);
    }

    /// <summary>The year's grade out of those of its parts; a part without a number does not count.</summary>
    public static ComputedGrade OfYear(GradingRules rules, IEnumerable<MarkValue> parts)
    {
        var numbers = parts
            .Where(part => part.Kind is MarkKind.Numeric)
            .Select(part => new GradeScore(part, 1, "", default))
            .ToList();
        var average = AverageOf(GradingMethod.Arithmetic, numbers);
        var rounded = average?.Rounded(rules.Decimals);
        return new ComputedGrade(
            average,
            rounded,
            rounded is { } value ? rules.Year.GradeOf(value) : null,
            rounded is null ? GradeState.NoMarks : GradeState.Computed,
            SummandsOf(GradingMethod.Arithmetic, numbers),
            0
        );
    }

    private static (int? Grade, GradeState State) Decide(
        GradingRules rules,
        IReadOnlyCollection<GradeScore> scores,
        List<GradeScore> numbers,
        decimal? rounded
    )
    {
        if (rounded is not { } average)
        {
            return (null, GradeState.NoMarks);
        }

        if (rules.NotAttested is NotAttestedRule.Blocks && scores.Any(IsNotAttested))
        {
            return (null, GradeState.NotAttested);
        }

        if (numbers.Count < rules.MinMarks)
        {
            return (null, GradeState.TooFewMarks);
        }

        var grade = rules.Term.GradeOf(average);
        return rules.FailedTestCap < grade && LastTestFailed(numbers)
            ? (rules.FailedTestCap, GradeState.HeldByTest)
            : (grade, GradeState.Computed);
    }

    private static bool IsNotAttested(GradeScore score) => score.Value.Kind is MarkKind.NotAttested;

    /// <summary>Of two marks for one test the better one counts.</summary>
    private static bool LastTestFailed(IEnumerable<GradeScore> numbers) =>
        numbers.Where(score => score.WorkType == Test).GroupBy(score => score.Date).MaxBy(day => day.Key) is { } last
        && last.Max(score => score.Value.Number) <= Failed;

    private static Average? AverageOf(GradingMethod method, List<GradeScore> numbers) =>
        numbers.Count == 0
            ? null
            : new Average(
                numbers.Sum(score => (long)score.Value.Number!.Value * WeightOf(method, score)),
                numbers.Sum(score => (long)WeightOf(method, score))
            );

    private static List<GradeSummand> SummandsOf(GradingMethod method, IEnumerable<GradeScore> numbers) =>
        [
            .. numbers
                .GroupBy(score => (Value: score.Value.Number!.Value, Weight: WeightOf(method, score)))
                .Select(same => new GradeSummand(same.Key.Value, same.Key.Weight, same.Count()))
                .OrderByDescending(same => same.Value)
                .ThenByDescending(same => same.Weight),
        ];

    private static int WeightOf(GradingMethod method, GradeScore score) =>
        method is GradingMethod.Weighted ? score.Weight : 1;
}
