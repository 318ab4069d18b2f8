using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Domain.Attendance;

/// <summary>
/// Which lessons a member of staff sees the attendance of: all of the school for an administrator, what they teach the
/// group today and the lessons they give for teachers, and for a class teacher whatever the own class learns.
/// </summary>
internal static class StaffAttendance
{
    public static IQueryable<AttendanceRecord> RecordsFor(DiaryDbContext db, Viewer viewer)
    {
        var schools = viewer.SchoolsOfWork();
        var ownClasses = AccessRules.OwnClasses(viewer);
        var lessons = LessonsFor(db, viewer);
        return from record in db.AttendanceRecords
            where schools.Contains(record.SchoolId)
            where
                lessons.Any(lesson => lesson.Id == record.LessonId)
                || db.Set<GroupMembership>()
                    .Any(m =>
                        m.SchoolId == record.SchoolId
                        && m.StudentId == record.StudentId
                        && m.From <= record.Date
                        && (m.To == null || record.Date <= m.To)
                        && db.Set<Group>()
                            .Any(g =>
                                g.Id == m.GroupId && g.Kind == GroupKind.Class && ownClasses.Contains(g.ClassId!.Value)
                            )
                    )
            select record;
    }

    public static IQueryable<LessonOccurrence> LessonsFor(DiaryDbContext db, Viewer viewer)
    {
        var schools = viewer.SchoolsOfWork();
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Attendance);
        var ownClasses = AccessRules.OwnClasses(viewer);
        var teachers = viewer.TeachersToday();
        var today = viewer.Today;
        return from lesson in db.LessonOccurrences
            where schools.Contains(lesson.SchoolId)
            where
                administered.Contains(lesson.SchoolId)
                || teachers.Contains(lesson.TeacherId)
                || db.Set<TeachingAssignment>()
                    .Any(a =>
                        a.SchoolId == lesson.SchoolId
                        && a.GroupId == lesson.GroupId
                        && a.SubjectId == lesson.SubjectId
                        && teachers.Contains(a.TeacherId)
                        && a.From <= today
                        && (a.To == null || today <= a.To)
                    )
                || db.Set<Group>().Any(g => g.Id == lesson.GroupId && ownClasses.Contains(g.ClassId!.Value))
            select lesson;
    }
}
