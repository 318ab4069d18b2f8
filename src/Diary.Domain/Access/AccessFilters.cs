using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Access;

/// <summary>
/// The rules as queries, for readers to narrow their own by: <c>where visible.Contains(row.StudentId)</c>. A reader of
/// marks or attendance narrows a teacher further, to the subject: <see cref="Viewer.TeachingGroups"/>.
/// </summary>
public static class AccessFilters
{
    /// <summary>
    /// The students whom the account may see in this scope on every day of the span: its own where their window covers
    /// the span, and those who are on some day of it in a group, class or school that the account has a post for.
    /// </summary>
    public static IQueryable<Guid> VisibleStudents(
        this DiaryDbContext db,
        Viewer viewer,
        StudentScopes scope,
        DateOnly from,
        DateOnly to
    )
    {
        var own = OwnStudents(viewer, scope, from, to);
        var schools = AccessRules.WholeSchools(viewer, scope);
        var classes = AccessRules.OwnClasses(viewer);
        var taught = TaughtGroups(viewer);
        var memberships = db.MembershipsBetween(from, to);
        var groups = db.Groups;
        return db
            .People.Where(person =>
                own.Contains(person.Id)
                || memberships.Any(m =>
                    m.StudentId == person.Id
                    && (
                        schools.Contains(m.SchoolId)
                        || taught.Contains(m.GroupId)
                        || groups.Any(g =>
                            g.Id == m.GroupId && g.Kind == GroupKind.Class && classes.Contains(g.ClassId!.Value)
                        )
                    )
                )
            )
            .Select(person => person.Id);
    }

    /// <summary>
    /// The groups that the account may see as a whole, every member with everything of this scope: by post only. A
    /// parent sees the lessons of a child's group, never the group.
    /// </summary>
    public static IQueryable<Guid> VisibleGroups(this DiaryDbContext db, Viewer viewer, StudentScopes scope)
    {
        var schools = AccessRules.WholeSchools(viewer, scope);
        var classes = AccessRules.OwnClasses(viewer);
        var taught = TaughtGroups(viewer);
        return db
            .Groups.Where(group =>
                schools.Contains(group.SchoolId)
                || taught.Contains(group.Id)
                || (group.ClassId != null && classes.Contains(group.ClassId.Value))
            )
            .Select(group => group.Id);
    }

    private static IReadOnlyList<Guid> OwnStudents(Viewer viewer, StudentScopes scope, DateOnly from, DateOnly to) =>
        [
            .. AccessRules
                .StudentsFor(viewer, scope, from, to)
                .Where(window => window.From == from && window.To == to)
                .Select(window => window.Student.StudentId),
        ];

    private static IReadOnlyList<Guid> TaughtGroups(Viewer viewer) =>
        [.. viewer.TeachingGroups.Select(group => group.GroupId).Distinct()];
}
