using Diary.Domain.Grading;

namespace Diary.Domain.Marks;

/// <summary>A mark to be written down.</summary>
/// <param name="WorkType">The kind of work, such as "test".</param>
/// <param name="Weight">Of a new column; a column that is there keeps its own.</param>
public sealed record NewMark(Guid LessonId, Guid StudentId, string WorkType, int Weight, MarkValue Value)
{
    /// <summary>What the work is called, where a lesson has several of a kind.</summary>
    public string? Title { get; init; }

    public string? Comment { get; init; }

    /// <summary>Nobody of the family sees it until the teacher says so.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Why it comes after the part of the year has ended.</summary>
    public string? LateReason { get; init; }
}
