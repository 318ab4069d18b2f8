using Diary.Domain.People;

namespace Diary.Domain.Access;

/// <summary>Narrows a question to what the viewer may see: every reader starts here.</summary>
public static class VisibleStudents
{
    /// <summary>Those among the students asked for whose diary, in this respect, is open to the viewer.</summary>
    public static IReadOnlyList<VisibleStudent> MayAsk(
        this Viewer viewer,
        StudentScopes scope,
        IReadOnlyCollection<Guid> studentIds
    ) => [.. viewer.Students.Where(student => studentIds.Contains(student.StudentId) && student.Scopes.HasFlag(scope))];

    /// <summary>Those who are the viewer.</summary>
    public static IReadOnlyList<Guid> Selves(this IEnumerable<VisibleStudent> students) =>
        [.. students.Where(student => student.Relation is StudentRelation.Self).Select(student => student.StudentId)];

    /// <summary>Whether the relation through which the student is seen covers the day.</summary>
    public static bool Covers(this IEnumerable<VisibleStudent> students, Guid studentId, DateOnly day) =>
        students.Any(student =>
            student.StudentId == studentId
            && (student.From is null || student.From <= day)
            && (student.To is null || day <= student.To)
        );

    /// <summary>The schools where the viewer holds a post.</summary>
    public static IReadOnlyList<Guid> SchoolsOfWork(this Viewer viewer) =>
        [.. viewer.Posts.Select(post => post.SchoolId).Distinct()];

    /// <summary>Whether there is a school whose every student the viewer sees in this scope.</summary>
    public static bool SeesWholeSchool(this Viewer viewer, StudentScopes scope) =>
        AccessRules.WholeSchools(viewer, scope).Count > 0;

    /// <summary>Whether the viewer keeps the timetable of some school.</summary>
    public static bool KeepsTimetable(this Viewer viewer) =>
        viewer.Posts.Any(post => AccessRules.MayKeepTimetable(viewer, post.SchoolId).Refusal is null);

    /// <summary>The records under which the account teaches.</summary>
    public static IReadOnlyList<Guid> TeachersToday(this Viewer viewer) =>
        [
            .. viewer
                .Posts.Where(post => post.Kind is StaffPostKind.Teacher or StaffPostKind.ClassTeacher)
                .Select(post => post.PersonId)
                .Distinct(),
        ];
}
