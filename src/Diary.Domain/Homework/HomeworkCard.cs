using Diary.Domain.People;

namespace Diary.Domain.Homework;

/// <summary>One assignment with everything that belongs to it.</summary>
/// <param name="ClassTitle">The class that the group is or belongs to; null for a group across classes.</param>
/// <param name="GroupTitle">Of a part of a class; null for a whole class.</param>
/// <param name="AssignedOn">The day on which it was set.</param>
/// <param name="LessonNumber">The lesson for which it is due; null when there is none that day.</param>
/// <param name="Students">Those of the viewer's own students whom it is for.</param>
/// <param name="NeedsSubmission">Whether the work is to be handed in here.</param>
/// <param name="IsWithdrawn">Taken back: only those who keep the journal still see it.</param>
/// <param name="IsSeenByPost">Whether the viewer works with the group.</param>
/// <param name="IsKept">Whether the viewer keeps this journal: sets, corrects, checks.</param>
/// <param name="HandedIn">How many students have handed in; for those who work with the group.</param>
/// <param name="Waiting">How many of these wait to be checked.</param>
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
    bool NeedsSubmission,
    bool IsWithdrawn,
    int Version,
    PersonName Author,
    IReadOnlyList<HomeworkMaterial> Materials,
    IReadOnlyList<HomeworkStudent> Students,
    bool IsSeenByPost,
    bool IsKept,
    int HandedIn,
    int Waiting
);

/// <summary>Something to read or to look at: a file of the diary, or a page on the web.</summary>
public sealed record HomeworkMaterial(string Title, string? Url, Guid? FileId, string? ContentType);

/// <param name="IsSelf">Whether the viewer is this student.</param>
/// <param name="SubmissionId">The newest work handed in.</param>
public sealed record HomeworkStudent(
    Guid StudentId,
    string GivenName,
    bool IsSelf,
    bool IsDone,
    HandingIn HandingIn,
    Guid? SubmissionId
);
