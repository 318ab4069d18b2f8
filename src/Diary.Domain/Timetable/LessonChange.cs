namespace Diary.Domain.Timetable;

/// <summary>What became different about a lesson: what was, and what is.</summary>
public sealed record LessonChange
{
    public const int MaxReasonLength = 300;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid LessonId { get; init; }

    /// <summary>What was done at once is one deed, and is taken back at once.</summary>
    public required Guid DeedId { get; init; }

    /// <summary>The number of the timetable's change: a later one is greater.</summary>
    public long Revision { get; init; }

    public required LessonChangeType Type { get; init; }

    public Guid? OldTeacherId { get; init; }

    public Guid? NewTeacherId { get; init; }

    public Guid? OldRoomId { get; init; }

    public Guid? NewRoomId { get; init; }

    public Guid? OldSubjectId { get; init; }

    public Guid? NewSubjectId { get; init; }

    public DateOnly? OldDate { get; init; }

    public DateOnly? NewDate { get; init; }

    public int? OldNumber { get; init; }

    public int? NewNumber { get; init; }

    /// <summary>When it was, on the clock, before it was moved.</summary>
    public DateTimeOffset? OldStartsAt { get; init; }

    public DateTimeOffset? OldEndsAt { get; init; }

    /// <summary>What it was before it became self-study or distant.</summary>
    public LessonKind? OldKind { get; init; }

    /// <summary>The other lesson of a swap or a merge.</summary>
    public Guid? OtherLessonId { get; init; }

    public string? Reason { get; init; }

    public Guid? AuthorId { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When it was taken back: from then on it is history, and no longer shown with the lesson.</summary>
    public DateTimeOffset? RestoredAt { get; private set; }

    public Guid? RestoredById { get; private set; }

    /// <summary>The place that it was moved from; null for any other change.</summary>
    internal LessonTime? OldTime =>
        OldDate is { } date && OldNumber is { } number && OldStartsAt is { } startsAt && OldEndsAt is { } endsAt
            ? new LessonTime(date, number, startsAt, endsAt)
            : null;

    public void TakeBack(LessonAuthor by) => (RestoredAt, RestoredById) = (by.At, by.PersonId);
}

public enum LessonChangeType
{
    Cancel,
    Room,
    Teacher,
    Subject,
    Move,
    Swap,
    Merge,
    Add,
    SelfStudy,
    Distance,
}
