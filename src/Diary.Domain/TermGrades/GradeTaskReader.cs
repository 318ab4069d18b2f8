using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.TermGrades;

/// <summary>What grades wait for the viewer as their teacher. Each question is one query.</summary>
public sealed class GradeTaskReader(DiaryDbContext db)
{
    private const int DaysBefore = 7;
    private const int DaysAfter = 60;

    /// <summary>Fixed by the viewer, before marks changed.</summary>
    public async Task<IReadOnlyList<GradeTask>> FlaggedAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var (schools, teachers) = (viewer.SchoolsOfWork(), viewer.TeachersToday());
        var rows = await (
            from grade in db.TermGrades
            where schools.Contains(grade.SchoolId) && teachers.Contains(grade.FixedById) && grade.MarksChangedAt != null
            join term in db.Terms on grade.TermId equals term.Id
            join subject in db.Subjects on grade.SubjectId equals subject.Id
            join member in db.GroupMemberships
                on new { grade.SchoolId, grade.StudentId } equals new { member.SchoolId, member.StudentId }
            join learners in db.Groups on member.GroupId equals learners.Id
            where learners.Kind == GroupKind.Class && learners.YearId == term.YearId
            join inClass in db.Classes on learners.ClassId equals inClass.Id
            group grade by new
            {
                inClass.Grade,
                inClass.Letter,
                subject.Key,
                subject.Title,
                term.Kind,
                term.Number,
                term.End,
            } into same
            select new { same.Key, Count = same.Count() }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new GradeTask(
                    new ClassName(row.Key.Grade, row.Key.Letter),
                    row.Key.Key,
                    row.Key.Title,
                    Term.KeyOf(row.Key.Kind, row.Key.Number),
                    row.Key.End,
                    row.Count
                ))
                .OrderBy(task => task.TermEnd),
        ];
    }

    /// <summary>Of parts of the year that are ending or have ended, with marks and without a single grade.</summary>
    public async Task<IReadOnlyList<GradeTask>> UngradedAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var (schools, teachers, today) = (viewer.SchoolsOfWork(), viewer.TeachersToday(), viewer.Today);
        var (first, last) = (today.AddDays(-DaysAfter), today.AddDays(DaysBefore));
        var rows = await (
            from taught in db.TeachingAssignments
            where schools.Contains(taught.SchoolId) && teachers.Contains(taught.TeacherId)
            where taught.From <= today && (taught.To == null || today <= taught.To)
            join learners in db.Groups on taught.GroupId equals learners.Id
            join inClass in db.Classes on learners.ClassId equals inClass.Id
            join subject in db.Subjects on taught.SubjectId equals subject.Id
            join term in db.Terms on learners.YearId equals term.YearId
            where term.End >= first && term.End <= last && term.Kind != TermKind.Year
            where term.MinGrade <= inClass.Grade && inClass.Grade <= term.MaxGrade
            where
                db.Set<Mark>()
                    .Any(mark =>
                        mark.SchoolId == taught.SchoolId
                        && mark.GroupId == taught.GroupId
                        && mark.SubjectId == taught.SubjectId
                        && mark.Date >= term.Start
                        && mark.Date <= term.End
                        && mark.WithdrawnAt == null
                        && !db.Set<TermGrade>()
                            .Any(grade =>
                                grade.SchoolId == taught.SchoolId
                                && grade.StudentId == mark.StudentId
                                && grade.TermId == term.Id
                                && grade.SubjectId == taught.SubjectId
                            )
                    )
            select new
            {
                inClass.Grade,
                inClass.Letter,
                subject.Key,
                subject.Title,
                term.Kind,
                term.Number,
                term.End,
            }
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new GradeTask(
                    new ClassName(row.Grade, row.Letter),
                    row.Key,
                    row.Title,
                    Term.KeyOf(row.Kind, row.Number),
                    row.End,
                    null
                ))
                .OrderBy(task => task.TermEnd)
                .ThenBy(task => task.Class.Grade),
        ];
    }
}
