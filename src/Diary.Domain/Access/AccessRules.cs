using Diary.Domain.Outcomes;
using Diary.Domain.People;

namespace Diary.Domain.Access;

/// <summary>
/// May this account see this, and do that: what can be said from the viewer alone. Whom members of staff see depends on
/// who is in which group, hence on the database: <see cref="AccessFilters"/>.
/// </summary>
public static class AccessRules
{
    /// <summary>What an operator needs to help with: what is taught and set, nothing about how anybody does.</summary>
    public const StudentScopes OperatorScopes = StudentScopes.Timetable | StudentScopes.Homework;

    /// <summary>The account's own students with the part of the span that may be seen of each.</summary>
    public static IReadOnlyList<StudentWindow> StudentsFor(
        Viewer viewer,
        StudentScopes scope,
        DateOnly from,
        DateOnly to
    ) =>
        [
            .. viewer
                .Students.Where(student => student.Scopes.HasFlag(scope))
                .Select(student => new StudentWindow(
                    student,
                    student.From > from ? student.From.Value : from,
                    student.To < to ? student.To.Value : to
                ))
                .Where(window => window.From <= window.To),
        ];

    /// <summary>Of the account's own students: itself and those in its care.</summary>
    public static Outcome<VisibleStudent, AccessRefusal> MaySee(
        Viewer viewer,
        Guid studentId,
        StudentScopes scope,
        DateOnly date
    ) =>
        viewer.Students.FirstOrDefault(student => student.StudentId == studentId) switch
        {
            null => AccessRefusal.NotYours,
            var student when !student.Scopes.HasFlag(scope) => AccessRefusal.ScopeNotGranted,
            var student when date < student.From || date > student.To => AccessRefusal.OutsideDates,
            var student => student,
        };

    /// <summary>May write the journal of this group and subject: set homework, put marks, call the roll.</summary>
    public static Outcome<TeachingGroup, AccessRefusal> MayKeepJournal(
        Viewer viewer,
        Guid groupId,
        Guid subjectId,
        DateOnly date
    )
    {
        var groups = viewer.TeachingGroups.Where(group => group.GroupId == groupId && group.SubjectId == subjectId);
        var group = groups.FirstOrDefault();
        return group is null ? AccessRefusal.NotYours
            : groups.FirstOrDefault(mine => mine.From <= date && !(mine.To < date)) is { } valid ? valid
            : AccessRefusal.OutsideDates;
    }

    public static Outcome<StaffPost, AccessRefusal> MayAdminister(Viewer viewer, Guid schoolId) =>
        viewer.Posts.FirstOrDefault(post => post.SchoolId == schoolId && post.Kind == StaffPostKind.Administrator)
            is { } administrator
            ? administrator
            : AccessRefusal.PostRequired;

    /// <summary>The timetable is kept by the administrator and the deputy head.</summary>
    public static Outcome<StaffPost, AccessRefusal> MayKeepTimetable(Viewer viewer, Guid schoolId) =>
        viewer.Posts.FirstOrDefault(post =>
            post.SchoolId == schoolId && post.Kind is StaffPostKind.Administrator or StaffPostKind.DeputyHead
        )
            is { } keeper
            ? keeper
            : AccessRefusal.PostRequired;

    /// <summary>The schools whose every student the account sees in this scope.</summary>
    internal static IReadOnlyList<Guid> WholeSchools(Viewer viewer, StudentScopes scope) =>
        [
            .. viewer
                .Posts.Where(post =>
                    post.Kind is StaffPostKind.Administrator or StaffPostKind.DeputyHead
                    || (post.Kind == StaffPostKind.Operator && OperatorScopes.HasFlag(scope))
                )
                .Select(post => post.SchoolId)
                .Distinct(),
        ];

    /// <summary>The classes that the account is the class teacher of.</summary>
    internal static IReadOnlyList<Guid> OwnClasses(Viewer viewer) =>
        [.. viewer.Posts.Where(post => post.Kind == StaffPostKind.ClassTeacher).Select(post => post.ClassId!.Value)];
}

/// <summary>A student and the days that may be seen, both included.</summary>
public sealed record StudentWindow(VisibleStudent Student, DateOnly From, DateOnly To);
