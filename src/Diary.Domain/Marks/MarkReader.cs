using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Marks;

/// <summary>What marks there are. Each question is one query, however large the school.</summary>
public sealed class MarkReader(DiaryDbContext db, TimeProvider clock)
{
    /// <summary>
    /// The marks of the students whom the viewer may see, among those asked for: published ones, the newest first.
    /// </summary>
    /// <param name="subjectKey">Only this subject; null means all.</param>
    public async Task<IReadOnlyList<MarkLine>> ForStudentsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        DateOnly firstDay,
        DateOnly lastDay,
        string? subjectKey,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Marks, studentIds);
        if (students.Count == 0)
        {
            return [];
        }

        var ids = students.Select(student => student.StudentId).ToList();
        var schools = students.Select(student => student.SchoolId).Distinct().ToList();
        var now = clock.GetUtcNow();
        var marks = db.Marks.Where(mark =>
            schools.Contains(mark.SchoolId) && ids.Contains(mark.StudentId) && mark.VisibleFrom <= now
        );
        var lines = await ReadAsync(marks, firstDay, lastDay, subjectKey, cancellationToken);
        return [.. lines.Where(line => students.Covers(line.StudentId, line.Date))];
    }

    /// <summary>
    /// The marks in a class's journal: all of them for its class teacher and for an administrator, for teachers those in
    /// what they teach the class today, none for an operator.
    /// </summary>
    public async Task<IReadOnlyList<MarkLine>> ForClassAsync(
        Viewer viewer,
        ClassName name,
        DateOnly firstDay,
        DateOnly lastDay,
        string? subjectKey,
        CancellationToken cancellationToken
    )
    {
        var scopes = LessonScopes.OfClass(db, viewer.SchoolsOfWork(), name, lastDay);
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var ownClasses = AccessRules.OwnClasses(viewer);
        var teachers = viewer.TeachersToday();
        var today = viewer.Today;
        var marks =
            from scope in scopes
            join mark in db.Marks on new { scope.SchoolId, scope.GroupId } equals new { mark.SchoolId, mark.GroupId }
            where
                administered.Contains(scope.SchoolId)
                || ownClasses.Contains(scope.OwnerId)
                || db.Set<TeachingAssignment>()
                    .Any(a =>
                        a.SchoolId == mark.SchoolId
                        && a.GroupId == mark.GroupId
                        && a.SubjectId == mark.SubjectId
                        && teachers.Contains(a.TeacherId)
                        && a.From <= today
                        && (a.To == null || today <= a.To)
                    )
            select mark;
        return await ReadAsync(marks, firstDay, lastDay, subjectKey, cancellationToken);
    }

    private async Task<List<MarkLine>> ReadAsync(
        IQueryable<Mark> marks,
        DateOnly firstDay,
        DateOnly lastDay,
        string? subjectKey,
        CancellationToken cancellationToken
    )
    {
        var rows =
            from mark in marks
            where mark.Date >= firstDay && mark.Date <= lastDay
            join column in db.MarkColumns on mark.ColumnId equals column.Id
            join subject in db.Subjects on mark.SubjectId equals subject.Id
            join student in db.People on mark.StudentId equals student.Id
            where subjectKey == null || subject.Key == subjectKey
            join latest in db.MarkRevisions
                on new
                {
                    mark.SchoolId,
                    MarkId = mark.Id,
                    Version = mark.Version - 1,
                } equals new
                {
                    latest.SchoolId,
                    latest.MarkId,
                    latest.Version,
                }
                into revisions
            from revision in revisions.DefaultIfEmpty()
            orderby mark.Date descending, subject.Title, column.Id, mark.Slot
            select new
            {
                Mark = mark,
                Column = column,
                subject.Key,
                subject.Title,
                student.FamilyName,
                student.GivenName,
                student.Patronymic,
                Revision = revision,
            };
        var read = await rows.AsNoTracking().ToListAsync(cancellationToken);
        return read.ConvertAll(row => new MarkLine(
            row.Mark.StudentId,
            new PersonName(row.FamilyName, row.GivenName, row.Patronymic),
            row.Mark.Date,
            row.Key,
            row.Title,
            new MarkValue(row.Mark.Kind, row.Mark.Value),
            row.Column.WorkType,
            row.Column.Weight,
            row.Column.Title,
            row.Mark.Comment,
            row.Revision is null ? null : new MarkValue(row.Revision.OldKind, row.Revision.OldValue)
        ));
    }
}
