using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Marks;

/// <summary>A lesson whose journal the viewer keeps.</summary>
/// <param name="Learners">The class, or the part of it: «7Б», «7Б, английский 1».</param>
public sealed record JournalLesson(
    Guid LessonId,
    Guid SchoolId,
    DateOnly Date,
    int Number,
    Guid GroupId,
    string Learners,
    string? ClassTitle,
    Guid SubjectId,
    string SubjectKey,
    string Subject
);

/// <summary>A group that is taught a subject, whose journal the viewer keeps.</summary>
public sealed record JournalCourse(
    Guid SchoolId,
    Guid GroupId,
    string Learners,
    ClassName Class,
    Guid SubjectId,
    string SubjectKey,
    string Subject
);

/// <summary>A student of a group on a day.</summary>
public sealed record Learner(Guid GroupId, Guid StudentId, PersonName Name, Sex? Sex);
