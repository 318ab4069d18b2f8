using Diary.Domain.People;

namespace Diary.Domain.Homework;

/// <summary>One assignment with everything that belongs to it.</summary>
/// <param name="ClassTitle">The class that the group is or belongs to; null for a group across classes.</param>
/// <param name="GroupTitle">Of a part of a class; null for a whole class.</param>
/// <param name="AssignedOn">The day on which it was set.</param>
/// <param name="LessonNumber">The lesson for which it is due; null when there is none that day.</param>
/// <param name="Students">Those of the viewer's own students whom it is for.</param>
/// <param name="IsSeenByPost">Whether the viewer works with the group.</param>
public sealed record HomeworkCard(
    Guid Id,
    Guid SchoolId,
    Guid GroupId,
    Guid SubjectId,
    string SubjectKey,
    string Subject,
    string? ClassTitle,
    string? GroupTitle,
    DateOnly AssignedOn,
    DateOnly DueDate,
    int? LessonNumber,
    string Text,
    int? Minutes,
    bool IsIndividual,
    PersonName Author,
    IReadOnlyList<HomeworkMaterial> Materials,
    IReadOnlyList<HomeworkStudent> Students,
    bool IsSeenByPost
);

/// <summary>Something to read or to look at: a file of the diary, or a page on the web.</summary>
public sealed record HomeworkMaterial(string Title, string? Url, Guid? FileId, string? ContentType);

/// <param name="IsSelf">Whether the viewer is this student.</param>
public sealed record HomeworkStudent(Guid StudentId, string GivenName, bool IsSelf, bool IsDone);
