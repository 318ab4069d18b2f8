using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>Who learns where: the names that a journal has in its first column. One query each.</summary>
public sealed class RollReader(DiaryDbContext db)
{
    /// <summary>The students of a class, as far as the viewer works with its groups, by name.</summary>
    public Task<IReadOnlyList<RollLine>> OfClassAsync(
        Viewer viewer,
        ClassName name,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    ) => ReadAsync(LessonScopes.OfClass(db, viewer, name, lastDay), firstDay, lastDay, null, cancellationToken);

    /// <summary>Those among all whom the viewer works with whose family name begins so: names are few, a school is large.</summary>
    public Task<IReadOnlyList<RollLine>> FindAsync(
        Viewer viewer,
        string beginning,
        DateOnly day,
        CancellationToken cancellationToken
    ) => ReadAsync(LessonScopes.OfWork(db, viewer, day), day, day, beginning, cancellationToken);

    private async Task<IReadOnlyList<RollLine>> ReadAsync(
        IQueryable<LessonScope> scopes,
        DateOnly firstDay,
        DateOnly lastDay,
        string? beginning,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from scope in scopes
            join membership in db.GroupMemberships
                on new { scope.SchoolId, scope.GroupId } equals new { membership.SchoolId, membership.GroupId }
            join student in db.People on membership.StudentId equals student.Id
            where membership.From <= lastDay && (membership.To == null || membership.To >= firstDay)
            where beginning == null || student.FamilyName.StartsWith(beginning)
            select new
            {
                membership.SchoolId,
                membership.StudentId,
                membership.GroupId,
                student.FamilyName,
                student.GivenName,
                student.Patronymic,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.StudentId)
                .Select(row => new RollLine(
                    row.First().SchoolId,
                    row.Key,
                    new PersonName(row.First().FamilyName, row.First().GivenName, row.First().Patronymic),
                    [.. row.Select(membership => membership.GroupId).Distinct()]
                ))
                .OrderBy(line => line.Name.FamilyName, StringComparer.InvariantCulture)
                .ThenBy(line => line.Name.GivenName, StringComparer.InvariantCulture)
                .ThenBy(line => line.StudentId),
        ];
    }
}

/// <param name="Groups">The groups in which the viewer meets the student.</param>
public sealed record RollLine(Guid SchoolId, Guid StudentId, PersonName Name, IReadOnlyList<Guid> Groups);
