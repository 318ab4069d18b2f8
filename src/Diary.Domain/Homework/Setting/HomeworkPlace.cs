namespace Diary.Domain.Homework.Setting;

/// <summary>A group and a subject for which somebody may set homework.</summary>
/// <param name="ClassTitle">The class that the group is or belongs to; null for a group across classes.</param>
/// <param name="GroupTitle">Of a part of a class or a group across classes; null for a whole class.</param>
/// <param name="Grade">Null for a group across classes.</param>
public sealed record HomeworkPlace(
    Guid SchoolId,
    Guid GroupId,
    Guid SubjectId,
    string SubjectKey,
    string Subject,
    Guid? ClassId,
    string? ClassTitle,
    string? GroupTitle,
    int? Grade
)
{
    /// <summary>What people call it.</summary>
    public string Title => GroupTitle ?? ClassTitle ?? "";
}

/// <summary>A lesson for which homework may be due.</summary>
public sealed record LessonAhead(DateOnly Date, int Number);

/// <summary>A member of a group.</summary>
public sealed record GroupMember(Guid StudentId, string FamilyName, string GivenName);
