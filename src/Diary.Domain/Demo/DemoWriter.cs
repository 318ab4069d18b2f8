using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Demo;

/// <summary>Puts the demonstration school into the database.</summary>
internal sealed class DemoWriter(DiaryDbContext db)
{
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

        await InsertAsync(contents.Grading.Policies, cancellationToken);
        await InsertAsync(contents.Grading.Weights, cancellationToken);
        await InsertAsync(contents.Families.Guardianships, cancellationToken);
        await InsertAsync(contents.Staff.Roles(contents.Years[^1].Classes), cancellationToken);
        await InsertAsync(DemoHours.Of(contents.Staff.Teachers), cancellationToken);
        await InsertAsync(DemoAttendance.Codes, cancellationToken);
        await InsertAsync([DemoAttendance.PolicySince(contents.Years[0].Calendar.Year.Start)], cancellationToken);
        var files = contents.Years.SelectMany(year => year.Materials.Files).OrderBy(file => file.CreatedAt);
        await InsertAsync(files.DistinctBy(file => file.Id), cancellationToken);
        foreach (var year in contents.Years)
        {
            await WriteJournalAsync(year, cancellationToken);
        }
    }

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
        await InsertAsync(year.Plans.All, cancellationToken);
        await InsertAsync(year.Marks.Columns, cancellationToken);
        await InsertAsync(year.Marks.Marks, cancellationToken);
        await InsertAsync(year.Marks.Revisions, cancellationToken);
        await InsertAsync(year.TermGrades.Grades, cancellationToken);
        await InsertAsync(year.Homework.Assignments, cancellationToken);
        await InsertAsync(year.Homework.Targets, cancellationToken);
        await InsertAsync(year.Attendance.Rolls, cancellationToken);
        await InsertAsync(year.Materials.Attachments, cancellationToken);
        await InsertAsync(year.Materials.Links, cancellationToken);
        await InsertAsync(year.Ticks.All, cancellationToken);
        await InsertAsync(year.Attendance.Records, cancellationToken);
        await InsertAsync(year.Notices.All, cancellationToken);
    }

    private async Task InsertAsync<TEntity>(IEnumerable<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class => await db.InsertManyAsync(rows, cancellationToken);
}
