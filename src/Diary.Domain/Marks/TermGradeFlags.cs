using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Marks;

/// <summary>A mark that changes after a grade was fixed raises a flag on it, and changes nothing by itself.</summary>
internal static class TermGradeFlags
{
    public static async Task RaiseAsync(
        DiaryDbContext db,
        Guid schoolId,
        Guid subjectId,
        DateOnly day,
        IReadOnlyCollection<Guid> students,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var grades = await (
            from grade in db.TermGrades
            where grade.SchoolId == schoolId && students.Contains(grade.StudentId) && grade.SubjectId == subjectId
            where db.Set<Term>().Any(term => term.Id == grade.TermId && term.Start <= day && day <= term.End)
            select grade
        ).ToListAsync(cancellationToken);
        grades.ForEach(grade => grade.Flag(now));
    }
}
