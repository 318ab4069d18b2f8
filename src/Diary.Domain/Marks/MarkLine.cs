using Diary.Domain.Grading;
using Diary.Domain.People;

namespace Diary.Domain.Marks;

/// <summary>A mark as people ask for it.</summary>
/// <param name="WorkType">The kind of work, such as "test".</param>
/// <param name="Before">What it was before its latest correction; null when it was never corrected.</param>
public sealed record MarkLine(
    Guid StudentId,
    PersonName Student,
    DateOnly Date,
    string SubjectKey,
    string Subject,
    MarkValue Value,
    string WorkType,
    int Weight,
    string? Title,
    string? Comment,
    MarkValue? Before
)
{
    public required Guid MarkId { get; init; }

    /// <summary>The work: two marks of one student for it are one entry.</summary>
    public required Guid ColumnId { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Whether it was taken back: it counts for nothing.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether the family does not see it yet.</summary>
    public bool IsHeld { get; init; }

    public int Version { get; init; }

    /// <summary>Until when an owed work is to be made good.</summary>
    public DateOnly? DueOn { get; init; }

    public GradeScore Score => new(Value, Weight, WorkType, Date);
}
