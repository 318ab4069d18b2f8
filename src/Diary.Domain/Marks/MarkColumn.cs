namespace Diary.Domain.Marks;

/// <summary>One piece of work that is marked at a lesson: a column of the journal.</summary>
public sealed class MarkColumn
{
    public const int MaxTitleLength = 200;
    public const int MaxWorkTypeLength = 32;
    public const int MaxWeight = 10;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid LessonId { get; init; }

    public required Guid GroupId { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The kind of work, such as "test" or "homework".</summary>
    public required string WorkType { get; init; }

    /// <summary>From 1 to 10, by the school's own rules.</summary>
    public required int Weight { get; init; }

    public string? Title { get; init; }
}
