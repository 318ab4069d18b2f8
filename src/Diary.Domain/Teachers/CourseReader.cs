using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Teachers;

/// <summary>What the viewer teaches, by name.</summary>
public sealed class CourseReader(DiaryDbContext db)
{
    public async Task<IReadOnlyList<CourseLine>> OwnAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var ids = viewer.TeachingGroups.Select(group => group.SubjectId).ToHashSet();
        var subjects = await db
            .Subjects.Where(subject => ids.Contains(subject.Id))
            .AsNoTracking()
            .ToDictionaryAsync(subject => subject.Id, cancellationToken);
        return
        [
            .. viewer
                .TeachingGroups.Where(group => subjects.ContainsKey(group.SubjectId))
                .DistinctBy(group => (group.GroupId, group.SubjectId))
                .Select(group => Line(group, subjects[group.SubjectId]))
                .OrderBy(line => line.GroupTitle.Length)
                .ThenBy(line => line.GroupTitle, StringComparer.Ordinal)
                .ThenBy(line => line.Subject, StringComparer.Ordinal),
        ];
    }

    private static CourseLine Line(TeachingGroup group, Subject subject) =>
        new(
            group.SchoolId,
            group.GroupId,
            group.SubjectId,
            group.GroupTitle,
            group.ClassTitle,
            subject.Key,
            subject.Title
        );
}

/// <summary>A group and what it is taught.</summary>
/// <param name="ClassTitle">Null where the group is of no class.</param>
public sealed record CourseLine(
    Guid SchoolId,
    Guid GroupId,
    Guid SubjectId,
    string GroupTitle,
    string? ClassTitle,
    string SubjectKey,
    string Subject
);
