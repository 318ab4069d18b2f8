using Diary.Domain.People;

namespace Diary.Domain.Access;

/// <summary>
/// Who is asking: one account with everybody it stands for, read afresh for every turn, so that a right that ended is
/// gone with the next message.
/// </summary>
public sealed record Viewer(
    Guid AccountId,
    string Language,
    IReadOnlyList<ViewerPerson> Persons,
    IReadOnlyList<VisibleStudent> Students,
    IReadOnlyList<StaffPost> Posts
)
{
    private const int LastInformalGrade = 9;

    /// <summary>Whose clock counts: the first student's school, else the place of work.</summary>
    public TimeZoneInfo? TimeZone =>
        Students.Select(student => student.TimeZone).Concat(Posts.Select(post => post.TimeZone)).FirstOrDefault();

    /// <summary>A pupil of grades 1-9 who is nothing else: the bot says «ты».</summary>
    public bool IsYoungStudent =>
        Posts.Count == 0 && Students is [{ Relation: StudentRelation.Self, Grade: <= LastInformalGrade }];
}

/// <summary>A record of a school that the account stands for.</summary>
public sealed record ViewerPerson(
    Guid PersonId,
    Guid SchoolId,
    string GivenName,
    string? Patronymic,
    string FamilyName
);

/// <summary>A student whom the account may see because it is that student or a guardian.</summary>
/// <param name="Scopes">What may be seen; everything for the student and for a guardian with full access.</param>
/// <param name="From">The first school day that may be seen through this relation; null without limit.</param>
/// <param name="To">The last one; null without limit.</param>
public sealed record VisibleStudent(
    Guid StudentId,
    Guid SchoolId,
    string GivenName,
    string FamilyName,
    Guid? ClassId,
    string ClassTitle,
    int Grade,
    TimeZoneInfo TimeZone,
    StudentRelation Relation,
    StudentScopes Scopes,
    DateOnly? From,
    DateOnly? To
);

public enum StudentRelation
{
    Self,
    Guardian,
}

/// <summary>A post at a school that the account holds today.</summary>
/// <param name="ClassId">Of a class teacher.</param>
public sealed record StaffPost(Guid PersonId, Guid SchoolId, StaffPostKind Kind, Guid? ClassId, TimeZoneInfo TimeZone);
