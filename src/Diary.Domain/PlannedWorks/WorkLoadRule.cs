namespace Diary.Domain.PlannedWorks;

/// <summary>How many big works a class may have, and what happens to one too many: a school's own rule.</summary>
public sealed class WorkLoadRule
{
    public required Guid SchoolId { get; init; }

    public int MaxPerDay { get; init; } = 1;

    public int MaxPerWeek { get; init; } = 3;

    public RuleStrictness Strictness { get; init; } = RuleStrictness.Warn;
}

public enum RuleStrictness
{
    Warn,
    Refuse,
}
