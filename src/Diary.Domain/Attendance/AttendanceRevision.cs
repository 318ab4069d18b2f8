namespace Diary.Domain.Attendance;

/// <summary>
/// What stood for a student at a lesson before it was changed, and what stands since: null where nothing did. Kept by
/// lesson and student, because a record goes when somebody was there after all.
/// </summary>
public sealed class AttendanceRevision
{
    public const int MaxWhyLength = 300;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid LessonId { get; init; }

    public required Guid StudentId { get; init; }

    public Guid? OldCodeId { get; init; }

    public Guid? NewCodeId { get; init; }

    public int? OldMinutes { get; init; }

    public int? NewMinutes { get; init; }

    /// <summary>The class teacher's letter.</summary>
    public Guid? OldReasonId { get; init; }

    public Guid? NewReasonId { get; init; }

    public string? Why { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset At { get; init; }
}
