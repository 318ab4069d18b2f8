using System.Runtime.CompilerServices;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Demo;

/// <summary>Takes the demonstration school out of the database and puts one in.</summary>
internal sealed class DemoWriter(DiaryDbContext db)
{
    /// <summary>Everything of the school but its own row, and the people whom somebody is linked to.</summary>
    /// <returns>The people who stay.</returns>
    public async Task<IReadOnlySet<Guid>> ClearAsync(CancellationToken cancellationToken)
    {
        var school = DemoIds.School;
        foreach (var table in TablesToClear())
        {
            var deletion = FormattableStringFactory.Create($"DELETE FROM \"{table}\" WHERE school_id = {{0}}", school);
            await db.Database.ExecuteSqlAsync(deletion, cancellationToken);
        }

        var links = db.AccountPersons;
        var invites = db.InviteCodes;
        await db
            .People.Where(person =>
                person.SchoolId == school
                && !links.Any(link => link.PersonId == person.Id)
                && !invites.Any(invite => invite.PersonId == person.Id)
            )
            .ExecuteDeleteAsync(cancellationToken);
        return await db
            .People.Where(person => person.SchoolId == school)
            .Select(person => person.Id)
            .ToHashSetAsync(cancellationToken);
    }

    public async Task WriteAsync(
        DemoContents contents,
        IReadOnlySet<Guid> keptPeople,
        CancellationToken cancellationToken
    )
    {
        await WriteFrameAsync(contents, cancellationToken);
        await InsertAsync(contents.People.Where(person => !keptPeople.Contains(person.Id)), cancellationToken);
        await RefreshAsync(contents.People.Where(person => keptPeople.Contains(person.Id)), cancellationToken);
        foreach (var year in contents.Years)
        {
            await WritePlanAsync(year, cancellationToken);
        }

        await InsertAsync(contents.Families.Guardianships, cancellationToken);
        await InsertAsync(contents.Staff.Roles(contents.Years[^1].Classes), cancellationToken);
        await InsertAsync(DemoAttendance.Codes, cancellationToken);
        foreach (var year in contents.Years)
        {
            await WriteJournalAsync(year, cancellationToken);
        }
    }

    /// <summary>What refers to others before what they refer to.</summary>
    private IEnumerable<string> TablesToClear()
    {
        var entities = db
            .Model.GetEntityTypes()
            .Where(entity => entity.FindProperty(nameof(Person.SchoolId)) is not null && !IsKept(entity.ClrType))
            .ToList();
        while (entities.Count > 0)
        {
            var free = entities.FindAll(entity =>
                !entities.Exists(other =>
                    other != entity && other.GetForeignKeys().Any(key => key.PrincipalEntityType == entity)
                )
            );
            foreach (var entity in free)
            {
                yield return entity.GetTableName()!;
            }

            entities.RemoveAll(free.Contains);
        }
    }

    private static bool IsKept(Type entity) =>
        entity == typeof(Person) || entity == typeof(DemoLoad) || entity.Namespace == typeof(Account).Namespace;

    private async Task WriteFrameAsync(DemoContents contents, CancellationToken cancellationToken)
    {
        var frame = contents.Frame;
        if (!await db.Schools.AnyAsync(school => school.Id == frame.School.Id, cancellationToken))
        {
            await InsertAsync([frame.School], cancellationToken);
        }

        await InsertAsync(frame.Buildings, cancellationToken);
        await InsertAsync(contents.Staff.Teachers.Select(t => t.Room).Concat(frame.SpareRooms), cancellationToken);
        await InsertAsync(frame.Shifts, cancellationToken);
        await InsertAsync(frame.BellSchedules, cancellationToken);
        await InsertAsync(frame.BellSlots, cancellationToken);
        await InsertAsync(frame.Subjects.Select(subject => subject.Row), cancellationToken);
    }

    /// <summary>Who stayed is a year older in the next academic year, and so was born a year later.</summary>
    private async Task RefreshAsync(IEnumerable<Person> people, CancellationToken cancellationToken)
    {
        foreach (var person in people)
        {
            await db
                .People.Where(other => other.Id == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.BirthDate, person.BirthDate), cancellationToken);
        }
    }

    private async Task WritePlanAsync(DemoYear year, CancellationToken cancellationToken)
    {
        await InsertAsync([year.Calendar.Year], cancellationToken);
        await InsertAsync(year.Calendar.Terms, cancellationToken);
        await InsertAsync(year.Calendar.Days, cancellationToken);
        await InsertAsync(year.Classes.Select(learning => learning.Row), cancellationToken);
        await InsertAsync(
            year.Classes.SelectMany(learning => learning.Groups).Select(part => part.Row),
            cancellationToken
        );
        await InsertAsync(year.Classes.SelectMany(learning => learning.Memberships), cancellationToken);
        await InsertAsync(year.Courses.All.Select(course => course.Assignment), cancellationToken);
        await InsertAsync([year.Lessons.Version], cancellationToken);
        await InsertAsync(year.Lessons.Slots, cancellationToken);
    }

    private async Task WriteJournalAsync(DemoYear year, CancellationToken cancellationToken)
    {
        await InsertAsync(year.Lessons.All, cancellationToken);
        await InsertAsync(year.Changes.All, cancellationToken);
        await InsertAsync(year.Marks.Columns, cancellationToken);
        await InsertAsync(year.Marks.Marks, cancellationToken);
        await InsertAsync(year.Marks.Revisions, cancellationToken);
        await InsertAsync(year.Homework.Assignments, cancellationToken);
        await InsertAsync(year.Homework.Targets, cancellationToken);
        await InsertAsync(year.Attendance.Records, cancellationToken);
    }

    private async Task InsertAsync<TEntity>(IEnumerable<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class => await db.InsertManyAsync(rows, cancellationToken);
}
