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

    /// <summary>What the account teaches today, where it is a teacher.</summary>
    public IReadOnlyList<TeachingGroup> TeachingGroups { get; init; } = [];

    /// <summary>The moment for which all this was read.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>Whose clock counts: the first student's school, else the place of work.</summary>
    public TimeZoneInfo? TimeZone =>
        Students.Select(student => student.TimeZone).Concat(Posts.Select(post => post.TimeZone)).FirstOrDefault();

    /// <summary>The date where the viewer is; UTC's for somebody without a school.</summary>
    public DateOnly Today => TodayIn(TimeZone ?? TimeZoneInfo.Utc);

    /// <summary>A pupil of grades 1-9 who is nothing else: the bot says «ты».</summary>
    public bool IsYoungStudent =>
        Posts.Count == 0 && Students is [{ Relation: StudentRelation.Self, Grade: <= LastInformalGrade }];

    /// <summary>The date of a moment where the viewer is.</summary>
    public DateOnly DateOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone ?? TimeZoneInfo.Utc).DateTime);

    public DateOnly TodayIn(TimeZoneInfo timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(ReadAt, timeZone).DateTime);
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
public sealed record StaffPost(Guid PersonId, Guid SchoolId, StaffPostKind Kind, Guid? ClassId, TimeZoneInfo TimeZone)
{
    /// <summary>Of a class teacher: «7Б».</summary>
    public string? ClassTitle { get; init; }
}

/// <summary>A group that a teacher teaches a subject.</summary>
/// <param name="To">The last day; null without one.</param>
/// <param name="ClassTitle">Null where the group is of no class.</param>
public sealed record TeachingGroup(
    Guid SchoolId,
    Guid GroupId,
    Guid SubjectId,
    DateOnly From,
    DateOnly? To,
    string GroupTitle,
    string? ClassTitle
);
