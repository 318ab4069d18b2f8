using Diary.Domain.People;

namespace Diary.Domain.Timetable;

/// <summary>One change of a lesson in the history: who made it and when, what was and what became.</summary>
/// <param name="OwnerId">Whose history it is here: the student or the teacher; the group, for a whole school.</param>
/// <param name="Date">Of the lesson, where it is now.</param>
/// <param name="RestoredAt">When it was taken back.</param>
public sealed record LessonHistoryLine(
    Guid OwnerId,
    Guid ChangeId,
    Guid LessonId,
    LessonChangeType Type,
    DateTimeOffset PublishedAt,
    PersonName? Author,
    DateOnly Date,
    int Number,
    string Subject,
    string? GroupTitle,
    string? ClassTitle,
    LessonHistoryState Was,
    LessonHistoryState Became,
    string? Reason,
    DateTimeOffset? RestoredAt,
    PersonName? RestoredBy
);

/// <summary>What a change touched of a lesson; the rest is null.</summary>
public sealed record LessonHistoryState(PersonName? Teacher, string? Room, string? Subject, LessonPlace? Place);
