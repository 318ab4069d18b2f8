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
);

/// <param name="Number">From 1 to 5 exactly for a numeric mark.</param>
public sealed record MarkValue(MarkKind Kind, int? Number);
