using Diary.Domain.People;
using Diary.Domain.Timetable;

namespace Diary.Domain.PlannedWorks;

/// <summary>A planned work as people ask for it.</summary>
/// <param name="OwnerId">Who has to write it here: the student or the class; for teachers themselves, the group.</param>
/// <param name="Date">The day of its lesson.</param>
/// <param name="GroupTitle">Of a part of a class; null for a whole class.</param>
/// <param name="AnnouncedFor">The day it was announced for, where its lesson was moved since.</param>
/// <param name="LessonState">Of a cancelled lesson nobody knows when the work will be.</param>
public sealed record PlannedWorkLine(
    Guid OwnerId,
    Guid WorkId,
    Guid GroupId,
    Guid SubjectId,
    DateOnly Date,
    int Number,
    DateTimeOffset StartsAt,
    string SubjectKey,
    string Subject,
    string WorkType,
    string? Title,
    string? GroupTitle,
    string? ClassTitle,
    PersonName Teacher,
    DateOnly? AnnouncedFor,
    LessonState LessonState
);
