using Diary.Domain.Grading;
using Diary.Domain.People;

namespace Diary.Domain.Journal;

/// <summary>A lesson as a column of the class journal, with what its teacher has written down.</summary>
/// <param name="GroupTitle">Of a part of a class; null for a whole class.</param>
/// <param name="IsOver">Whether it has ended, so that something should be written.</param>
/// <param name="IsOwn">Whether the viewer gives it.</param>
public sealed record KeptLesson(
    Guid LessonId,
    Guid GroupId,
    string? GroupTitle,
    string? ClassTitle,
    DateOnly Date,
    int Number,
    string SubjectKey,
    string Subject,
    bool IsOver,
    bool IsOwn,
    bool HasTopic,
    bool HasHomework,
    bool HasRoll,
    bool HasMarks
)
{
    public bool IsFilled => HasTopic && HasHomework && HasRoll;
}

/// <summary>A student of a group with the marks in it.</summary>
public sealed record JournalStudent(Guid StudentId, PersonName Name, Guid GroupId, IReadOnlyList<JournalMark> Marks);

/// <param name="Slot">1 for the second of a double mark.</param>
public sealed record JournalMark(Guid LessonId, MarkValue Value, int Slot);

/// <summary>How many marks a student of a class has in each subject.</summary>
/// <param name="Subjects">By subject key: how many; what is not there has none.</param>
public sealed record JournalSums(Guid StudentId, PersonName Name, IReadOnlyDictionary<string, int> Subjects);
