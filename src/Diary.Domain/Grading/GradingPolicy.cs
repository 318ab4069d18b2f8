using Diary.Domain.Outcomes;

namespace Diary.Domain.Grading;

/// <summary>
/// One version of a school's rules for grades, from a day on. A fixed grade keeps the version it was made by, so that an
/// old grade can always be explained.
/// </summary>
public sealed class GradingPolicy
{
    public const int MaxNameLength = 128;
    public const int MaxDecimals = 3;
    public const int MaxMinMarks = 20;
    public const int MaxDueDays = 60;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required int Version
    {
        get;
        init => field = Guard.InRange(value, 1, int.MaxValue);
    }

    /// <summary>What the school calls it: «Положение об оценивании».</summary>
    public required string Name
    {
        get;
        init => field = Guard.Text(value, MaxNameLength);
    }

    public required DateOnly From
    {
        get;
        init => field = Guard.Start(value, To);
    }

    public DateOnly? To
    {
        get;
        init => field = Guard.OptionalEnd(value, From);
    }

    public required GradingMethod Method { get; init; }

    public required int Decimals
    {
        get;
        init => field = Guard.InRange(value, 0, MaxDecimals);
    }

    public required decimal TermFive { get; init; }

    public required decimal TermFour { get; init; }

    public required decimal TermThree { get; init; }

    public required decimal YearFive { get; init; }

    public required decimal YearFour { get; init; }

    public required decimal YearThree { get; init; }

    public required int MinMarks
    {
        get;
        init => field = Guard.InRange(value, 1, MaxMinMarks);
    }

    /// <summary>The best grade for whom the last test went wrong; null where a test vetoes nothing.</summary>
    public int? FailedTestCap { get; init; }

    public required NotAttestedRule NotAttested { get; init; }

    /// <summary>In how many days an owed work is to be made good.</summary>
    public required int DueDays
    {
        get;
        init => field = Guard.InRange(value, 1, MaxDueDays);
    }

    public GradingRules Rules =>
        new(
            Method,
            Decimals,
            new GradeScale(TermFive, TermFour, TermThree),
            new GradeScale(YearFive, YearFour, YearThree),
            MinMarks,
            FailedTestCap,
            NotAttested
        );
}

/// <summary>What a kind of work weighs, when a column for it is begun.</summary>
public sealed class GradingWeight
{
    public const int MaxWorkTypeLength = 32;
    public const int MaxWeight = 10;

    public required Guid PolicyId { get; init; }

    public required Guid SchoolId { get; init; }

    /// <summary>The kind of work, such as "test".</summary>
    public required string WorkType
    {
        get;
        init => field = Guard.Text(value, MaxWorkTypeLength);
    }

    public required int Weight
    {
        get;
        init => field = Guard.InRange(value, 1, MaxWeight);
    }
}
