using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.TermGrades;

/// <summary>Reads what grades are made of: five questions, however many the students.</summary>
internal sealed class GradeDesk(DiaryDbContext db)
{
    /// <returns>Null when there is no such group or term at the viewer's work.</returns>
    public async Task<GradeFacts?> OpenAsync(Viewer viewer, GradeSheetKey key, CancellationToken cancellationToken)
    {
        var schools = viewer.SchoolsOfWork();
        var frame = await (
            from learners in db.Groups
            where learners.Id == key.GroupId && schools.Contains(learners.SchoolId)
            join term in db.Terms on learners.YearId equals term.YearId
            where term.Id == key.TermId || term.Kind != TermKind.Year
            select new { learners.SchoolId, Term = term }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var asked = frame.Find(row => row.Term.Id == key.TermId)?.Term;
        if (asked is null)
        {
            return null;
        }

        var schoolId = frame[0].SchoolId;
        var parts = frame
            .Select(row => row.Term)
            .Where(term => term.Kind is not TermKind.Year && asked.Start <= term.Start && term.End <= asked.End)
            .Where(term => term.MinGrade <= asked.MaxGrade && asked.MinGrade <= term.MaxGrade)
            .OrderBy(term => term.Start)
            .ToList();
        var policies = await new GradingReader(db).OfSchoolsAsync([schoolId], cancellationToken);
        var students = await StudentsAsync(schoolId, key.GroupId, asked, cancellationToken);
        var ids = students.Select(student => student.StudentId).ToList();
        return new GradeFacts(
            schoolId,
            asked,
            parts,
            policies,
            students,
            await ScoresAsync(schoolId, key.SubjectId, asked, ids, cancellationToken),
            await GradesAsync(
                schoolId,
                key.SubjectId,
                [asked.Id, .. parts.Select(part => part.Id)],
                ids,
                cancellationToken
            )
        );
    }

    private async Task<List<Learner>> StudentsAsync(
        Guid schoolId,
        Guid groupId,
        Term term,
        CancellationToken cancellationToken
    ) =>
        await (
            from member in db.GroupMemberships
            where member.SchoolId == schoolId && member.GroupId == groupId
            where member.From <= term.End && (member.To == null || term.Start <= member.To)
            join student in db.People on member.StudentId equals student.Id
            orderby student.FamilyName, student.GivenName, student.Id
            select new Learner(
                groupId,
                student.Id,
                new PersonName(student.FamilyName, student.GivenName, student.Patronymic),
                student.Sex
            )
        ).ToListAsync(cancellationToken);

    private async Task<ILookup<Guid, GradeScore>> ScoresAsync(
        Guid schoolId,
        Guid subjectId,
        Term term,
        List<Guid> students,
        CancellationToken cancellationToken
    ) =>
        (
            await (
                from mark in db.Marks
                where mark.SchoolId == schoolId && students.Contains(mark.StudentId) && mark.SubjectId == subjectId
                where mark.Date >= term.Start && mark.Date <= term.End && mark.WithdrawnAt == null
                join column in db.MarkColumns on mark.ColumnId equals column.Id
                select new
                {
                    mark.StudentId,
                    mark.Kind,
                    mark.Value,
                    column.Weight,
                    column.WorkType,
                    mark.Date,
                }
            ).ToListAsync(cancellationToken)
        ).ToLookup(
            row => row.StudentId,
            row => new GradeScore(new MarkValue(row.Kind, row.Value), row.Weight, row.WorkType, row.Date)
        );

    private async Task<List<TermGrade>> GradesAsync(
        Guid schoolId,
        Guid subjectId,
        List<Guid> terms,
        List<Guid> students,
        CancellationToken cancellationToken
    ) =>
        await db
            .TermGrades.Where(grade =>
                grade.SchoolId == schoolId
                && students.Contains(grade.StudentId)
                && terms.Contains(grade.TermId)
                && grade.SubjectId == subjectId
            )
            .ToListAsync(cancellationToken);
}
