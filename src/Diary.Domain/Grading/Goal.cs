namespace Diary.Domain.Grading;

/// <summary>What somebody wants to reach: a grade, or an average.</summary>
public sealed record Goal(int? Grade, decimal? Average = null)
{
    /// <summary>What may be got for it: fives, and where less is enough, that too.</summary>
    public IReadOnlyList<int> Values => Grade is < MarkValue.Max ? [MarkValue.Max, Grade.Value] : [MarkValue.Max];

    public bool IsReachedBy(ComputedGrade grade) =>
        Average is { } least ? grade.Rounded >= least : grade.Grade >= Grade;
}

/// <summary>A kind of work that may come, with its weight.</summary>
public sealed record GoalWork(string WorkType, int Weight);

/// <summary>So many marks of one value for one kind of work.</summary>
public sealed record GoalPart(int Value, GoalWork Work, int Count)
{
    internal IEnumerable<GradeScore> Scores() =>
        Enumerable.Repeat(new GradeScore(MarkValue.Of(Value), Work.Weight, Work.WorkType, DateOnly.MaxValue), Count);
}

/// <summary>A way to the goal, and what comes out of it.</summary>
public sealed record GoalOption(IReadOnlyList<GoalPart> Parts, ComputedGrade Grade)
{
    public int Marks => Parts.Sum(part => part.Count);
}

/// <param name="Now">What comes out without anything more.</param>
/// <param name="Best">What comes out at best, where the goal is out of reach.</param>
/// <param name="Limit">How many marks there may still be.</param>
public sealed record GoalAnswer(
    GoalState State,
    ComputedGrade Now,
    IReadOnlyList<GoalOption> Options,
    ComputedGrade? Best,
    int Limit
);

public enum GoalState
{
    Reached,
    Possible,
    Impossible,
}
