namespace Diary.Domain.Grading;

/// <summary>How a school makes a grade of marks. What is shown is what is compared: the average is rounded first.</summary>
/// <param name="Decimals">Of the average, as it is shown and compared.</param>
/// <param name="Term">For the parts of the year.</param>
/// <param name="Year">For the year, whose grade is made of those of its parts.</param>
/// <param name="MinMarks">With fewer numbers nobody is graded.</param>
/// <param name="FailedTestCap">The best grade for whom the last test went wrong; null where a test vetoes nothing.</param>
public sealed record GradingRules(
    GradingMethod Method,
    int Decimals,
    GradeScale Term,
    GradeScale Year,
    int MinMarks,
    int? FailedTestCap,
    NotAttestedRule NotAttested
)
{
    /// <summary>Where a school has said nothing: weights count, and a half is rounded up.</summary>
    public static GradingRules Usual { get; } =
        new(
            GradingMethod.Weighted,
            2,
            new GradeScale(4.5m, 3.5m, 2.5m),
            new GradeScale(4.5m, 3.5m, 2.5m),
            1,
            null,
            NotAttestedRule.Ignored
        );
}

public enum GradingMethod
{
    /// <summary>Every mark counts the same.</summary>
    Arithmetic,

    /// <summary>A mark counts as much as its work weighs.</summary>
    Weighted,
}

/// <summary>What «н/а» for a work does to the grade.</summary>
public enum NotAttestedRule
{
    Ignored,

    /// <summary>As long as one stands, there is no grade.</summary>
    Blocks,
}
