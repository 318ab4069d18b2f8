using Diary.Domain.People;

namespace Diary.Domain.Timetable;

/// <summary>A lesson as people ask for it.</summary>
/// <param name="OwnerId">Whose lesson it is here: the student, the class or the teacher that was asked for.</param>
/// <param name="GroupTitle">Of a part of a class, an elective or an individual group; null for a whole class.</param>
/// <param name="ClassTitle">The class that the group is or belongs to; null for a group across classes.</param>
/// <param name="MovedTo">Set in the place that the lesson was moved away from.</param>
/// <param name="IsGivenAway">Whether somebody else gives it than the owner, who should have.</param>
/// <param name="Changes">What became different, the newest first.</param>
public sealed record LessonLine(
    Guid OwnerId,
    Guid LessonId,
    Guid GroupId,
    DateOnly Date,
    int Number,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string SubjectKey,
    string Subject,
    Guid TeacherId,
    PersonName Teacher,
    string? Room,
    string? GroupTitle,
    string? ClassTitle,
    LessonKind Kind,
    LessonState State,
    LessonPlace? MovedTo,
    bool IsGivenAway,
    IReadOnlyList<LessonChangeLine> Changes
)
{
    /// <summary>Whether it takes place here and now: neither cancelled nor moved away.</summary>
    public bool IsOn => State is not LessonState.Cancelled && MovedTo is null;

    /// <summary>Whether somebody has to come to school for it.</summary>
    public bool NeedsPresence => IsOn && Kind is LessonKind.Lesson or LessonKind.Excursion;
}

/// <summary>When a lesson is: its day and its number in the day.</summary>
public sealed record LessonPlace(DateOnly Date, int Number);

/// <summary>One change of a lesson: what was, and what is. Only what differs is set.</summary>
/// <param name="DeedId">By which it is taken back.</param>
public sealed record LessonChangeLine(
    Guid DeedId,
    LessonChangeType Type,
    PersonName? OldTeacher,
    string? OldRoom,
    string? OldSubject,
    LessonPlace? OldPlace,
    string? Reason,
    DateTimeOffset PublishedAt
);
