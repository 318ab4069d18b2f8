namespace Diary.Domain.Attendance;

/// <summary>That the roll of a lesson was called: whoever has no record was there. Without it, nobody knows.</summary>
public sealed class RollCall
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid LessonId { get; init; }

    /// <summary>The lesson's, kept here because a day is asked for.</summary>
    public required DateOnly Date { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Grows with every change of the roll: who changes an older one is told.</summary>
    public int Version { get; private set; } = 1;

    public void Change() => Version++;
}
