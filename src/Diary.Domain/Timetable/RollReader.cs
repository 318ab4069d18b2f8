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

    /// <returns>Null when the viewer does not work with the student.</returns>
    public async Task<RollLine?> OfStudentAsync(
        Viewer viewer,
        Guid studentId,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        await ReadAsync(LessonScopes.OfWork(db, viewer, day), day, day, null, cancellationToken, studentId)
            is [var only]
            ? only
            : null;

    private async Task<IReadOnlyList<RollLine>> ReadAsync(
        IQueryable<LessonScope> scopes,
        DateOnly firstDay,
        DateOnly lastDay,
        string? beginning,
        CancellationToken cancellationToken,
        Guid? studentId = null
    )
    {
        var classes = ClassSeats.Of(db);
        var rows = await (
            from scope in scopes
            join membership in db.GroupMemberships
                on new { scope.SchoolId, scope.GroupId } equals new { membership.SchoolId, membership.GroupId }
            join student in db.People on membership.StudentId equals student.Id
            where membership.From <= lastDay && (membership.To == null || membership.To >= firstDay)
            where beginning == null || student.FamilyName.StartsWith(beginning)
            where studentId == null || membership.StudentId == studentId
            select new
            {
                membership.SchoolId,
                membership.StudentId,
                membership.GroupId,
                student.FamilyName,
                student.GivenName,
                student.Patronymic,
                Grade = classes
                    .Where(seat =>
                        seat.SchoolId == membership.SchoolId
                        && seat.StudentId == membership.StudentId
                        && seat.From <= lastDay
                        && (seat.To == null || lastDay <= seat.To)
                    )
                    .Select(seat => (int?)seat.Grade)
                    .FirstOrDefault(),
                Letter = classes
                    .Where(seat =>
                        seat.SchoolId == membership.SchoolId
                        && seat.StudentId == membership.StudentId
                        && seat.From <= lastDay
                        && (seat.To == null || lastDay <= seat.To)
                    )
                    .Select(seat => seat.Letter)
                    .FirstOrDefault(),
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.StudentId)
                .Select(own => (Row: own.First(), Groups: own.Select(row => row.GroupId).Distinct()))
                .Select(own => new RollLine(
                    own.Row.SchoolId,
                    own.Row.StudentId,
                    new PersonName(own.Row.FamilyName, own.Row.GivenName, own.Row.Patronymic),
                    own.Row is { Grade: { } grade, Letter: { } letter } ? SchoolClass.TitleOf(grade, letter) : null,
                    [.. own.Groups]
                ))
                .OrderBy(line => line.Name.FamilyName, StringComparer.InvariantCulture)
                .ThenBy(line => line.Name.GivenName, StringComparer.InvariantCulture)
                .ThenBy(line => line.StudentId),
        ];
    }
}

/// <param name="ClassTitle">The student's class on the day.</param>
/// <param name="Groups">The groups in which the viewer meets the student.</param>
public sealed record RollLine(
    Guid SchoolId,
    Guid StudentId,
    PersonName Name,
    string? ClassTitle,
    IReadOnlyList<Guid> Groups
);
