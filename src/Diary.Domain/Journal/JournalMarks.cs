using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Journal;

/// <summary>Which marks a member of staff reads in the journal: those that nobody has published yet among them.</summary>
internal static class JournalMarks
{
    public static IQueryable<Mark> OpenTo(DiaryDbContext db, Viewer viewer)
    {
        var schools = viewer.SchoolsOfWork();
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var ownClasses = AccessRules.OwnClasses(viewer);
        var teachers = viewer.TeachersToday();
        var today = viewer.Today;
        return db.Marks.Where(mark =>
            schools.Contains(mark.SchoolId)
            && (
                administered.Contains(mark.SchoolId)
                || db.Set<Group>().Any(g => g.Id == mark.GroupId && ownClasses.Contains(g.ClassId!.Value))
                || db.Set<TeachingAssignment>()
                    .Any(a =>
                        a.SchoolId == mark.SchoolId
                        && a.GroupId == mark.GroupId
                        && a.SubjectId == mark.SubjectId
                        && teachers.Contains(a.TeacherId)
                        && a.From <= today
                        && (a.To == null || today <= a.To)
                    )
            )
        );
    }
}
