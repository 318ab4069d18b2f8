namespace Diary.Domain.Announcements;

/// <summary>Some of those whom an announcement is for: a school, a class or a group, and who of it.</summary>
public sealed class AnnouncementAudience
{
    public required Guid SchoolId { get; init; }

    public required Guid AnnouncementId { get; init; }

    /// <summary>From 1, in the order in which they were named.</summary>
    public required int Number { get; init; }

    /// <summary>Null, together with the group: the whole school.</summary>
    public Guid? ClassId { get; init; }

    public Guid? GroupId { get; init; }

    public required bool ForStudents { get; init; }

    public required bool ForGuardians { get; init; }

    /// <summary>Everybody who works at the school, or with the class.</summary>
    public required bool ForStaff { get; init; }
}
