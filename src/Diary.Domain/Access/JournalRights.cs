using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Access;

/// <summary>Under which of its records an account writes.</summary>
public static class JournalRights
{
    /// <summary>Whoever keeps the journal of the group and subject on the day: its teacher, or an administrator.</summary>
    /// <returns>The member of staff whose deed it is.</returns>
    public static Outcome<Guid, AccessRefusal> MayWriteAs(
        this Viewer viewer,
        Guid schoolId,
        Guid groupId,
        Guid subjectId,
        DateOnly date
    )
    {
        if (AccessRules.MayAdminister(viewer, schoolId).Succeeded(out var administrator, out _))
        {
            return administrator.PersonId;
        }

        return AccessRules.MayKeepJournal(viewer, groupId, subjectId, date).Succeeded(out var taught, out var refusal)
            ? TeacherAt(viewer, taught.SchoolId)
            : refusal;
    }

    /// <summary>Whether any of the class's journal is open: to its teachers, its class teacher and an administrator.</summary>
    public static bool WorksWithClass(this Viewer viewer, ClassName name) =>
        viewer.Posts.Any(post =>
            post.Kind is StaffPostKind.Administrator or StaffPostKind.DeputyHead
            || ClassName.Read(post.ClassTitle) == name
        ) || viewer.TeachingGroups.Any(group => ClassName.Read(group.ClassTitle) == name);

    public static bool IsAdministrator(this Viewer viewer, Guid schoolId) =>
        AccessRules.MayAdminister(viewer, schoolId).Refusal is null;

    /// <summary>As whoever works at this school: without what the account is elsewhere, or at home.</summary>
    public static Viewer At(this Viewer viewer, Guid schoolId) =>
        viewer with
        {
            Students = [],
            Persons = [.. viewer.Persons.Where(person => person.SchoolId == schoolId)],
            Posts = [.. viewer.Posts.Where(post => post.SchoolId == schoolId)],
            TeachingGroups = [.. viewer.TeachingGroups.Where(group => group.SchoolId == schoolId)],
        };

    /// <summary>The date at the place of work.</summary>
    public static DateOnly TodayAt(this Viewer viewer, Guid schoolId) =>
        viewer.Posts.FirstOrDefault(post => post.SchoolId == schoolId) is { } post
            ? viewer.TodayIn(post.TimeZone)
            : viewer.Today;

    /// <summary>The clock at the place of work.</summary>
    public static TimeZoneInfo ClockAt(this Viewer viewer, Guid schoolId) =>
        viewer.Posts.FirstOrDefault(post => post.SchoolId == schoolId)?.TimeZone ?? viewer.TimeZone ?? TimeZoneInfo.Utc;

    private static Guid TeacherAt(Viewer viewer, Guid schoolId) =>
        viewer
            .Posts.First(post =>
                post.SchoolId == schoolId && post.Kind is StaffPostKind.Teacher or StaffPostKind.ClassTeacher
            )
            .PersonId;
}
