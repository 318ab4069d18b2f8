namespace Diary.Domain.Grading;

/// <summary>What the marks come to, and how.</summary>
/// <param name="Average">Null without a number.</param>
/// <param name="Rounded">As it is shown, and compared with the school's thresholds.</param>
/// <param name="Grade">Null where the school's rules give none.</param>
/// <param name="Summands">What was added up: the best marks first.</param>
/// <param name="Owed">How many works are owed: none of them counts.</param>
public sealed record ComputedGrade(
    Average? Average,
    decimal? Rounded,
    int? Grade,
    GradeState State,
    IReadOnlyList<GradeSummand> Summands,
    int Owed
);

/// <summary>Equal marks of equal weight: «4, twice, of weight 3».</summary>
public sealed record GradeSummand(int Value, int Weight, int Count);

public enum GradeState
{
    Computed,
    NoMarks,

    /// <summary>Fewer than the school asks for.</summary>
    TooFewMarks,

    /// <summary>«н/а» stands for a work, and the school does not look past it.</summary>
    NotAttested,

    /// <summary>The average says more, but the last test went wrong.</summary>
    HeldByTest,
}
