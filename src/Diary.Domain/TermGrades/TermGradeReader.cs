using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.TermGrades;

/// <summary>Which grades are fixed. Each question is one query.</summary>
public sealed class TermGradeReader(DiaryDbContext db)
{
    /// <summary>Those of the students whom the viewer may see, among those asked for.</summary>
    public async Task<IReadOnlyList<TermGradeLine>> ForStudentsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        IReadOnlyCollection<Term> terms,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Marks, studentIds);
        if (students.Count == 0 || terms.Count == 0)
        {
            return [];
        }

        var ids = students.Select(student => student.StudentId).ToList();
        var schools = students.Select(student => student.SchoolId).Distinct().ToList();
        var grades = db.TermGrades.Where(grade => schools.Contains(grade.SchoolId) && ids.Contains(grade.StudentId));
        var ends = terms.ToDictionary(term => term.Id, term => term.End);
        var lines = await ReadAsync(grades, ends.Keys, cancellationToken);
        return [.. lines.Where(line => students.Covers(line.StudentId, ends[line.TermId]))];
    }

    /// <summary>
    /// Those of a class: all for its class teacher and for an administrator, for teachers those in what they teach the
    /// class today.
    /// </summary>
    public async Task<IReadOnlyList<TermGradeLine>> ForClassAsync(
        Viewer viewer,
        ClassName name,
        IReadOnlyCollection<Term> terms,
        CancellationToken cancellationToken
    )
    {
        if (terms.Count == 0)
        {
            return [];
        }

        var scopes = LessonScopes.OfClass(db, viewer.SchoolsOfWork(), name, terms.Min(term => term.Start));
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var ownClasses = AccessRules.OwnClasses(viewer);
        var teachers = viewer.TeachersToday();
        var today = viewer.Today;
        var grades =
            from grade in db.TermGrades
            join term in db.Terms on grade.TermId equals term.Id
            where
                scopes.Any(scope =>
                    scope.SchoolId == grade.SchoolId
                    && db.Set<GroupMembership>()
                        .Any(m =>
                            m.SchoolId == grade.SchoolId
                            && m.GroupId == scope.GroupId
                            && m.StudentId == grade.StudentId
                            && m.From <= term.End
                            && (m.To == null || term.Start <= m.To)
                        )
                    && (
                        administered.Contains(scope.SchoolId)
                        || ownClasses.Contains(scope.OwnerId)
                        || db.Set<TeachingAssignment>()
                            .Any(a =>
                                a.SchoolId == grade.SchoolId
                                && a.GroupId == scope.GroupId
                                && a.SubjectId == grade.SubjectId
                                && teachers.Contains(a.TeacherId)
                                && a.From <= today
                                && (a.To == null || today <= a.To)
                            )
                    )
                )
            select grade;
        return await ReadAsync(grades, [.. terms.Select(term => term.Id)], cancellationToken);
    }

    private async Task<List<TermGradeLine>> ReadAsync(
        IQueryable<TermGrade> grades,
        IReadOnlyCollection<Guid> terms,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from grade in grades
            where terms.Contains(grade.TermId)
            join subject in db.Subjects on grade.SubjectId equals subject.Id
            join author in db.People on grade.FixedById equals author.Id
            select new
            {
                Grade = grade,
                subject.Key,
                subject.Title,
                author.FamilyName,
                author.GivenName,
                author.Patronymic,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new TermGradeLine(
            row.Grade.StudentId,
            row.Grade.TermId,
            row.Grade.SubjectId,
            row.Key,
            row.Title,
            row.Grade.Fixed,
            row.Grade.Computed,
            row.Grade.Proposed,
            row.Grade.Reason,
            new PersonName(row.FamilyName, row.GivenName, row.Patronymic),
            row.Grade.FixedAt,
            row.Grade.PolicyId,
            row.Grade.MarksChangedAt is not null
        ));
    }
}
