namespace Diary.Domain.Grading;

/// <summary>What a fixed grade was before somebody fixed it anew.</summary>
public sealed class TermGradeRevision
{
    public const int MaxReasonLength = 300;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid GradeId { get; init; }

    /// <summary>The grade's version before.</summary>
    public required int Version { get; init; }

    public required MarkKind OldKind { get; init; }

    public int? OldValue { get; init; }

    public required MarkKind NewKind { get; init; }

    public int? NewValue { get; init; }

    public required string Reason { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset At { get; init; }
}
