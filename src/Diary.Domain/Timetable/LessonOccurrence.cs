namespace Diary.Domain.Timetable;

/// <summary>
/// A lesson on a day: a fact with its own identity, on which marks, attendance and homework hang. It holds what is valid
/// now; each <see cref="LessonChange"/> keeps what was before.
/// </summary>
public sealed class LessonOccurrence
{
    public const int MaxTopicLength = 500;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    /// <summary>The slot it was made from; null for a lesson that was added.</summary>
    public Guid? SlotId { get; init; }

    /// <summary>The school day, in the building's time zone.</summary>
    public required DateOnly Date { get; set; }

    /// <summary>The lesson's number in the day, from 1.</summary>
    public required int Number { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    public required Guid GroupId { get; init; }

    public required Guid SubjectId { get; set; }

    public required Guid TeacherId { get; set; }

    public Guid? RoomId { get; set; }

    /// <summary>The lesson with which this one is held together: they share a teacher and a room.</summary>
    public Guid? MergedWithId { get; set; }

    public LessonKind Kind { get; set; }

    public LessonState State { get; set; }

    public string? Topic { get; set; }

    public LessonChange Cancel(LessonAuthor author, string? reason)
    {
        State = LessonState.Cancelled;
        return Change(LessonChangeType.Cancel, author, reason);
    }

    public LessonChange ChangeRoom(Guid? roomId, LessonAuthor author, string? reason)
    {
        var change = Change(LessonChangeType.Room, author, reason) with { OldRoomId = RoomId, NewRoomId = roomId };
        RoomId = roomId;
        return change;
    }

    /// <summary>Somebody else teaches, and perhaps something else.</summary>
    public LessonChange Substitute(Guid teacherId, Guid subjectId, LessonAuthor author, string? reason)
    {
        var type = subjectId == SubjectId ? LessonChangeType.Teacher : LessonChangeType.Subject;
        var change = Change(type, author, reason) with
        {
            OldTeacherId = TeacherId,
            NewTeacherId = teacherId,
            OldSubjectId = SubjectId,
            NewSubjectId = subjectId,
        };
        (TeacherId, SubjectId) = (teacherId, subjectId);
        return change;
    }

    /// <summary>The lesson is at another time: one event with two ends.</summary>
    public LessonChange MoveTo(
        DateOnly date,
        int number,
        DateTimeOffset startsAt,
        DateTimeOffset endsAt,
        LessonAuthor author,
        string? reason
    )
    {
        if (endsAt <= startsAt)
        {
            throw new ArgumentException("A lesson ends after it starts.", nameof(endsAt));
        }

        var change = Change(LessonChangeType.Move, author, reason) with
        {
            OldDate = Date,
            NewDate = date,
            OldNumber = Number,
            NewNumber = number,
            OldStartsAt = StartsAt,
            OldEndsAt = EndsAt,
        };
        (Date, Number, StartsAt, EndsAt) = (date, number, startsAt, endsAt);
        return change;
    }

    public LessonChange Turn(LessonKind kind, LessonAuthor author, string? reason)
    {
        var type = kind is LessonKind.Distance ? LessonChangeType.Distance : LessonChangeType.SelfStudy;
        var change = Change(type, author, reason) with { OldKind = Kind };
        Kind = kind;
        return change;
    }

    /// <summary>Something was written down at it: it has taken place, and is no longer moved or cancelled.</summary>
    public void Hold() =>
        State =
            State is LessonState.Cancelled
                ? throw new InvalidOperationException("A cancelled lesson does not take place.")
                : LessonState.Held;

    private LessonChange Change(LessonChangeType type, LessonAuthor author, string? reason) =>
        new()
        {
            Id = author.ChangeId,
            SchoolId = SchoolId,
            LessonId = Id,
            Type = type,
            Reason = reason,
            AuthorId = author.PersonId,
            PublishedAt = author.At,
        };
}

/// <summary>Who changes a lesson, and when.</summary>
/// <param name="ChangeId">The identity that the change gets.</param>
public sealed record LessonAuthor(Guid ChangeId, Guid? PersonId, DateTimeOffset At);

public enum LessonKind
{
    Lesson,
    SelfStudy,
    Excursion,
    Distance,
}

public enum LessonState
{
    Planned,
    Held,
    Cancelled,
}
