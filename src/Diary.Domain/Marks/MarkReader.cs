using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Grading;
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
    public async Task<IReadOnlyList<MarkLine>> ForStudentsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        MarkQuery query,
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
        var selves = students.Selves();
        var marks = db.Marks.Where(mark =>
            schools.Contains(mark.SchoolId)
            && ids.Contains(mark.StudentId)
            && (mark.StudentFrom != null && selves.Contains(mark.StudentId) ? mark.StudentFrom : mark.VisibleFrom)
                <= now
        );
        var lines = await ReadAsync(marks, query, cancellationToken);
        return [.. lines.Where(line => students.Covers(line.StudentId, line.Date))];
    }

    /// <summary>
    /// The marks in a class's journal: all of them for its class teacher and for an administrator, for teachers those in
    /// what they teach the class today, none for an operator.
    /// </summary>
    public Task<IReadOnlyList<MarkLine>> ForClassAsync(
        Viewer viewer,
        ClassName name,
        MarkQuery query,
        CancellationToken cancellationToken
    ) => ForClassesAsync(viewer, [name], query, cancellationToken);

    /// <summary>The same of several classes at once.</summary>
    public async Task<IReadOnlyList<MarkLine>> ForClassesAsync(
        Viewer viewer,
        IReadOnlyCollection<ClassName> names,
        MarkQuery query,
        CancellationToken cancellationToken
    )
    {
        if (names.Count == 0)
        {
            return [];
        }

        var scopes = names
            .Select(name => LessonScopes.OfClass(db, viewer.SchoolsOfWork(), name, query.Last))
            .Aggregate((some, more) => some.Concat(more));
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
        return await ReadAsync(marks, query, cancellationToken);
    }

    private async Task<List<MarkLine>> ReadAsync(
        IQueryable<Mark> marks,
        MarkQuery query,
        CancellationToken cancellationToken
    )
    {
        var rows =
            from mark in Narrow(marks, query)
            join column in db.MarkColumns on mark.ColumnId equals column.Id
            where query.WorkType == null || column.WorkType == query.WorkType
            join subject in db.Subjects on mark.SubjectId equals subject.Id
            where query.SubjectKey == null || subject.Key == query.SubjectKey
            join student in db.People on mark.StudentId equals student.Id
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
            where mark.WithdrawnAt == null || revision.Reason != MarkRevision.Undone
            orderby mark.Date descending, subject.Title, column.Id, mark.Slot
            select new MarkRow
            {
                Mark = mark,
                Column = column,
                SubjectKey = subject.Key,
                Subject = subject.Title,
                FamilyName = student.FamilyName,
                GivenName = student.GivenName,
                Patronymic = student.Patronymic,
                Revision = revision,
            };
        return (await rows.AsNoTracking().ToListAsync(cancellationToken)).ConvertAll(row => row.Line);
    }

    private static IQueryable<Mark> Narrow(IQueryable<Mark> marks, MarkQuery query)
    {
        var values = query.Values;
        var withWithdrawn = query.WithWithdrawn;
        var narrowed = marks.Where(mark =>
            mark.Date >= query.First && mark.Date <= query.Last && (withWithdrawn || mark.WithdrawnAt == null)
        );
        return query.OnlyOwed ? narrowed.Where(mark => mark.Kind == MarkKind.Owed)
            : values.Count > 0 ? narrowed.Where(mark => mark.Value != null && values.Contains(mark.Value.Value))
            : narrowed;
    }
}
