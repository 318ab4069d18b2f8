namespace Diary.Domain.Homework;

/// <summary>What homework was before a change and what it became. Written once, never changed.</summary>
public sealed record HomeworkRevision
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid HomeworkId { get; init; }

    /// <summary>The homework's version before the change.</summary>
    public required int Version { get; init; }

    public required HomeworkRevisionKind Kind { get; init; }

    public required string OldText { get; init; }

    public required string NewText { get; init; }

    public int? OldMinutes { get; init; }

    public int? NewMinutes { get; init; }

    public required DateOnly OldDueDate { get; init; }

    public required DateOnly NewDueDate { get; init; }

    public bool OldNeedsSubmission { get; init; }

    public bool NewNeedsSubmission { get; init; }

    /// <summary>Files or links were added or taken away.</summary>
    public bool MaterialsChanged { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset At { get; init; }
}

public enum HomeworkRevisionKind
{
    Corrected,
    Withdrawn,
    Restored,
}
