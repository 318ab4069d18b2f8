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
    public Guid? SlotId { get; set; }

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
    public LessonChange MoveTo(LessonTime to, LessonAuthor author, string? reason)
    {
        var change = ChangePlace(LessonChangeType.Move, to, author, reason);
        Place(to);
        return change;
    }

    /// <summary>The lesson takes another one's time, which takes its.</summary>
    public LessonChange SwapTo(LessonTime to, Guid otherId, LessonAuthor author, string? reason)
    {
        var change = ChangePlace(LessonChangeType.Swap, to, author, reason);
        Place(to);
        return change with { OtherLessonId = otherId };
    }

    /// <summary>It was not in the plan.</summary>
    public LessonChange Announce(LessonAuthor author, string? reason) =>
        Change(LessonChangeType.Add, author, reason) with
        {
            NewDate = Date,
            NewNumber = Number,
        };

    /// <summary>As it was before the change, which has to be its newest. A lesson that was added is cancelled.</summary>
    public void Undo(LessonChange change)
    {
        switch (change.Type)
        {
            case LessonChangeType.Cancel:
                State = LessonState.Planned;
                break;
            case LessonChangeType.Room:
                RoomId = change.OldRoomId;
                break;
            case LessonChangeType.Teacher or LessonChangeType.Subject:
                (TeacherId, SubjectId) = (change.OldTeacherId!.Value, change.OldSubjectId!.Value);
                break;
            case LessonChangeType.Move or LessonChangeType.Swap:
                Place(change.OldTime!);
                break;
            case LessonChangeType.SelfStudy or LessonChangeType.Distance:
                Kind = change.OldKind ?? LessonKind.Lesson;
                break;
            case LessonChangeType.Add:
                State = LessonState.Cancelled;
                break;
            case LessonChangeType.Merge:
                MergedWithId = null;
                break;
        }
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

    private void Place(LessonTime time)
    {
        if (time.EndsAt <= time.StartsAt)
        {
            throw new ArgumentException("A lesson ends after it starts.", nameof(time));
        }

        (Date, Number, StartsAt, EndsAt) = (time.Date, time.Number, time.StartsAt, time.EndsAt);
    }

    private LessonChange ChangePlace(LessonChangeType type, LessonTime to, LessonAuthor author, string? reason) =>
        Change(type, author, reason) with
        {
            OldDate = Date,
            NewDate = to.Date,
            OldNumber = Number,
            NewNumber = to.Number,
            OldStartsAt = StartsAt,
            OldEndsAt = EndsAt,
        };

    private LessonChange Change(LessonChangeType type, LessonAuthor author, string? reason) =>
        new()
        {
            Id = author.ChangeId,
            DeedId = author.DeedId ?? author.ChangeId,
            Revision = author.Revision,
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
public sealed record LessonAuthor(Guid ChangeId, Guid? PersonId, DateTimeOffset At)
{
    /// <summary>The deed that the change is a part of; null where it is one of its own.</summary>
    public Guid? DeedId { get; init; }

    public long Revision { get; init; }
}

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
