using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>Which assignments an account may see: those of its students, and those of the groups it works with.</summary>
internal static class HomeworkSight
{
    /// <summary>At most two queries. What is not there and what is not theirs look the same.</summary>
    public static async Task<IReadOnlyList<SeenHomework>> SeenAsync(
        this DiaryDbContext db,
        Viewer viewer,
        IReadOnlyCollection<Guid> homeworkIds,
        CancellationToken cancellationToken
    )
    {
        var own = await OwnAsync(db, viewer, homeworkIds, cancellationToken);
        var byPost = await ByPostAsync(db, viewer, homeworkIds, cancellationToken);
        return
        [
            .. own.Select(row => row.Homework)
                .Concat(byPost)
                .DistinctBy(homework => homework.Id)
                .Select(homework => new SeenHomework(
                    homework,
                    [
                        .. own.Where(row => row.Homework.Id == homework.Id)
                            .Select(row => new SeenStudent(row.StudentId, row.IsDone))
                            .Distinct(),
                    ],
                    byPost.Exists(other => other.Id == homework.Id)
                )),
        ];
    }

    /// <summary>Whether it is for this student, whoever asks.</summary>
    public static Task<bool> IsForAsync(
        this DiaryDbContext db,
        HomeworkAssignment homework,
        Guid studentId,
        CancellationToken cancellationToken
    ) =>
        db.GroupMemberships.AnyAsync(
            m =>
                m.SchoolId == homework.SchoolId
                && m.GroupId == homework.GroupId
                && m.StudentId == studentId
                && m.From <= homework.DueDate
                && (m.To == null || homework.DueDate <= m.To)
                && (
                    !db.Set<HomeworkTarget>().Any(t => t.SchoolId == homework.SchoolId && t.HomeworkId == homework.Id)
                    || db.Set<HomeworkTarget>()
                        .Any(t =>
                            t.SchoolId == homework.SchoolId && t.HomeworkId == homework.Id && t.StudentId == studentId
                        )
                ),
            cancellationToken
        );

    private static async Task<List<OwnHomework>> OwnAsync(
        DiaryDbContext db,
        Viewer viewer,
        IReadOnlyCollection<Guid> homeworkIds,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.Students.Where(student => student.Scopes.HasFlag(StudentScopes.Homework)).ToList();
        if (students.Count == 0)
        {
            return [];
        }

        var ids = students.Select(student => student.StudentId).ToList();
        var rows = await (
            from homework in db.HomeworkAssignments
            where homeworkIds.Contains(homework.Id) && homework.WithdrawnAt == null
            join membership in db.GroupMemberships
                on new { homework.SchoolId, homework.GroupId } equals new { membership.SchoolId, membership.GroupId }
            where ids.Contains(membership.StudentId)
            where membership.From <= homework.DueDate && (membership.To == null || homework.DueDate <= membership.To)
            where
                !db.Set<HomeworkTarget>().Any(t => t.SchoolId == homework.SchoolId && t.HomeworkId == homework.Id)
                || db.Set<HomeworkTarget>()
                    .Any(t =>
                        t.SchoolId == homework.SchoolId
                        && t.HomeworkId == homework.Id
                        && t.StudentId == membership.StudentId
                    )
            select new OwnHomework
            {
                Homework = homework,
                StudentId = membership.StudentId,
                IsDone = db.Set<HomeworkDone>()
                    .Any(d =>
                        d.SchoolId == homework.SchoolId
                        && d.HomeworkId == homework.Id
                        && d.StudentId == membership.StudentId
                    ),
            }
        ).ToListAsync(cancellationToken);
        return rows.FindAll(row => students.Covers(row.StudentId, row.Homework.DueDate));
    }

    private static async Task<List<HomeworkAssignment>> ByPostAsync(
        DiaryDbContext db,
        Viewer viewer,
        IReadOnlyCollection<Guid> homeworkIds,
        CancellationToken cancellationToken
    )
    {
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var ownClasses = AccessRules.OwnClasses(viewer);
        var taught = viewer.TeachingGroups.Select(group => group.GroupId).Distinct().ToList();
        if (administered.Count + ownClasses.Count + taught.Count == 0)
        {
            return [];
        }

        var groups = db.Groups;
        return await db
            .HomeworkAssignments.Where(homework => homeworkIds.Contains(homework.Id))
            .Where(homework =>
                administered.Contains(homework.SchoolId)
                || taught.Contains(homework.GroupId)
                || groups.Any(g =>
                    g.Id == homework.GroupId && g.ClassId != null && ownClasses.Contains(g.ClassId.Value)
                )
            )
            .ToListAsync(cancellationToken);
    }

    private sealed class OwnHomework
    {
        public required HomeworkAssignment Homework { get; init; }

        public required Guid StudentId { get; init; }

        public required bool IsDone { get; init; }
    }
}

/// <param name="Students">Those of the account's own students whom it is for.</param>
/// <param name="AsStaff">Whether it is seen by post.</param>
internal sealed record SeenHomework(HomeworkAssignment Homework, IReadOnlyList<SeenStudent> Students, bool AsStaff)
{
    public bool IsFor(Guid studentId) => Students.Any(student => student.Id == studentId);
}

internal sealed record SeenStudent(Guid Id, bool IsDone);
