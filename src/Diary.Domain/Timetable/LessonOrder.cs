namespace Diary.Domain.Timetable;

/// <summary>What some lessons are to become: for one day, the plan of the week stays as it is.</summary>
public abstract record LessonOrder
{
    private LessonOrder() { }

    public sealed record Cancel : LessonOrder;

    /// <param name="RoomId">Null for no room of the school's.</param>
    public sealed record ChangeRoom(Guid? RoomId) : LessonOrder;

    /// <param name="SubjectId">What is taught instead; null leaves the subject.</param>
    public sealed record Substitute(Guid TeacherId, Guid? SubjectId = null) : LessonOrder;

    public sealed record Move(LessonPlace To) : LessonOrder;

    /// <summary>The lessons take the time of the others, which take theirs.</summary>
    public sealed record Swap(IReadOnlyList<Guid> OtherLessonIds) : LessonOrder;

    /// <param name="Kind">Self-study or distance.</param>
    public sealed record Turn(LessonKind Kind) : LessonOrder;
}

/// <summary>A lesson that is not in the plan.</summary>
public sealed record NewLesson(Guid GroupId, Guid SubjectId, Guid TeacherId, Guid? RoomId, LessonPlace Place);

/// <summary>A lesson's place in the day and on the clock.</summary>
public sealed record LessonTime(DateOnly Date, int Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt);

/// <summary>What was done at once, and can be taken back at once.</summary>
public sealed record LessonDeed(Guid Id, IReadOnlyList<LessonChange> Changes);
