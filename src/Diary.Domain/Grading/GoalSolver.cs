namespace Diary.Domain.Grading;

/// <summary>How many marks it takes: tried out on the very calculation that will be made of them.</summary>
public static class GoalSolver
{
    /// <summary>More than this nobody gets before the term is over.</summary>
    public const int MostMarks = 20;

    private const int MostOptions = 4;

    /// <param name="works">What may come, each with its real weight; the first is the ordinary one.</param>
    /// <param name="lessonsLeft">Until the end of the term; null when that is not known.</param>
    public static GoalAnswer Solve(
        GradingRules rules,
        IReadOnlyList<GradeScore> scores,
        Goal goal,
        IReadOnlyList<GoalWork> works,
        int? lessonsLeft
    )
    {
        var now = GradeCalculator.OfTerm(rules, scores);
        if (goal.IsReachedBy(now))
        {
            return new GoalAnswer(GoalState.Reached, now, [], null, 0);
        }

        var limit = Math.Min(lessonsLeft ?? MostMarks, MostMarks);
        var options = Options(rules, scores, goal, works, limit);
        if (options.Count > 0)
        {
            return new GoalAnswer(GoalState.Possible, now, options, null, limit);
        }

        var best = works.Select(work => With(rules, scores, [new GoalPart(MarkValue.Max, work, limit)]));
        return new GoalAnswer(GoalState.Impossible, now, [], best.MaxBy(grade => grade.Rounded), limit);
    }

    private static List<GoalOption> Options(
        GradingRules rules,
        IReadOnlyList<GradeScore> scores,
        Goal goal,
        IReadOnlyList<GoalWork> works,
        int limit
    )
    {
        var different = rules.Method is GradingMethod.Weighted ? works.DistinctBy(work => work.Weight) : works.Take(1);
        var single = (from value in goal.Values from work in different select Least([], value, work))
            .OfType<GoalOption>()
            .ToList();
        var heaviest = different.MaxBy(work => work.Weight);
        var mixed = heaviest is null || heaviest == works[0] ? null : After(new GoalPart(MarkValue.Max, heaviest, 1));
        var ordinary = single.Find(option => option.Parts[0] is { Value: MarkValue.Max } part && part.Work == works[0]);
        var rarer = single
            .Append(mixed)
            .OfType<GoalOption>()
            .Where(option => option != ordinary)
            .OrderBy(option => option.Marks)
            .ThenByDescending(option => option.Parts[0].Value);
        return ordinary is null ? [.. rarer.Take(MostOptions)] : [ordinary, .. rarer.Take(MostOptions - 1)];

        GoalOption? After(GoalPart first) =>
            goal.IsReachedBy(With(rules, scores, [first])) ? null : Least([first], MarkValue.Max, works[0]);

        GoalOption? Least(IReadOnlyList<GoalPart> before, int value, GoalWork work)
        {
            for (var count = 1; count <= limit - before.Count; count++)
            {
                var parts = before.Append(new GoalPart(value, work, count)).ToList();
                var grade = With(rules, scores, parts);
                if (goal.IsReachedBy(grade))
                {
                    return new GoalOption(parts, grade);
                }
            }

            return null;
        }
    }

    private static ComputedGrade With(
        GradingRules rules,
        IReadOnlyList<GradeScore> scores,
        IEnumerable<GoalPart> parts
    ) => GradeCalculator.OfTerm(rules, [.. scores, .. parts.SelectMany(part => part.Scores())]);
}
