namespace Diary.Domain.Grading;

/// <summary>
/// The grade that a person has fixed for a part of the year, with what the rules had made of the marks then. Marks that
/// change afterwards raise a flag, and nothing else.
/// </summary>
public sealed class TermGrade
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid TermId { get; init; }

    public required Guid SubjectId { get; init; }

    public required Guid StudentId { get; init; }

    /// <summary>The version of the school's rules; null where the school had none.</summary>
    public Guid? PolicyId { get; private set; }

    /// <summary>The average of that moment, as it came about; null without a number.</summary>
    public long? ComputedSum { get; private set; }

    public long? ComputedWeight { get; private set; }

    /// <summary>What the rules made of it; null where they gave no grade.</summary>
    public int? Proposed { get; private set; }

    public MarkKind Kind { get; private set; }

    public int? Value { get; private set; }

    /// <summary>Why it is another than the proposed one, or why it was changed.</summary>
    public string? Reason { get; private set; }

    public Guid FixedById { get; private set; }

    public DateTimeOffset FixedAt { get; private set; }

    /// <summary>Since when marks are others than those it was fixed by; null while they are the same.</summary>
    public DateTimeOffset? MarksChangedAt { get; private set; }

    public int Version { get; private set; }

    public MarkValue Fixed => new(Kind, Value);

    public Average? Computed =>
        (ComputedSum, ComputedWeight) is ({ } sum, { } weight) ? new Average(sum, weight) : null;

    /// <summary>Fixes it, for the first time or anew: whoever looks again has seen the marks of now.</summary>
    /// <exception cref="ArgumentException">The value fits no grade.</exception>
    public void Fix(MarkValue value, ComputedGrade computed, GradeFixing by)
    {
        if (!value.Fits || value.Kind is MarkKind.Owed)
        {
            throw new ArgumentException($"{value} is no grade.", nameof(value));
        }

        (Kind, Value, Reason) = (value.Kind, value.Number, by.Reason);
        (ComputedSum, ComputedWeight) = (computed.Average?.Sum, computed.Average?.Weight);
        (Proposed, PolicyId) = (computed.Grade, by.PolicyId);
        (FixedById, FixedAt, MarksChangedAt) = (by.AuthorId, by.At, null);
        Version++;
    }

    public void Flag(DateTimeOffset at)
    {
        MarksChangedAt = at;
        Version++;
    }
}

/// <summary>Who fixes a grade, when, by which version of the rules, and why it is not the proposed one.</summary>
public sealed record GradeFixing(Guid AuthorId, DateTimeOffset At, Guid? PolicyId, string? Reason);
