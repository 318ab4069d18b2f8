using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>Who was not there. Each question is one query, however large the school.</summary>
public sealed class AttendanceReader(DiaryDbContext db, TimeProvider clock)
{
    /// <summary>The absences and lates of the students whom the viewer may see, among those asked for.</summary>
    /// <param name="subjectKey">Only this subject; null means all.</param>
    public async Task<IReadOnlyList<AttendanceLine>> ForStudentsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        DateOnly firstDay,
        DateOnly lastDay,
        string? subjectKey,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Attendance, studentIds);
        if (students.Count == 0)
        {
            return [];
        }

        var ids = students.Select(student => student.StudentId).ToList();
        var schools = students.Select(student => student.SchoolId).Distinct().ToList();
        var records = db.AttendanceRecords.Where(record =>
            schools.Contains(record.SchoolId)
            && ids.Contains(record.StudentId)
            && record.Date >= firstDay
            && record.Date <= lastDay
        );
        var lines = await AttendanceQuery.ReadAsync(db, records, subjectKey, cancellationToken);
        return [.. lines.Where(line => students.Covers(line.StudentId, line.Date))];
    }

    /// <summary>How many lessons the same students have: the whole of which an absence is a part.</summary>
    public async Task<IReadOnlyList<StudentLessons>> LessonsOfAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> studentIds,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var students = viewer.MayAsk(StudentScopes.Attendance, studentIds);
        if (students.Count == 0)
        {
            return [];
        }

        var scopes = LessonScopes.OfStudents(db, students);
        var read = await CountAsync(scopes, db.LessonOccurrences, firstDay, lastDay, cancellationToken);
        return [.. read.Where(day => students.Covers(day.StudentId, day.Date))];
    }

    /// <summary>How many lessons one student has, among those whose attendance the viewer sees by post.</summary>
    public Task<IReadOnlyList<StudentLessons>> LessonsByPostAsync(
        Viewer viewer,
        Guid studentId,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    ) =>
        CountAsync(
            LessonScopes.OfStudent(db, viewer.SchoolsOfWork(), studentId),
            StaffAttendance.LessonsFor(db, viewer),
            firstDay,
            lastDay,
            cancellationToken
        );

    /// <summary>The absences and lates in a class, as far as the viewer sees them by post.</summary>
    public Task<IReadOnlyList<AttendanceLine>> ForClassAsync(
        Viewer viewer,
        ClassName name,
        DateOnly firstDay,
        DateOnly lastDay,
        string? subjectKey,
        CancellationToken cancellationToken
    )
    {
        var members = MembersOf(LessonScopes.OfClass(db, viewer.SchoolsOfWork(), name, lastDay));
        var students = members.Select(member => member.StudentId);
        var records = StaffAttendance
            .RecordsFor(db, viewer)
            .Where(record =>
                students.Contains(record.StudentId)
                && record.Date >= firstDay
                && record.Date <= lastDay
                && members.Any(m =>
                    m.StudentId == record.StudentId && m.From <= record.Date && (m.To == null || record.Date <= m.To)
                )
            );
        return AttendanceQuery.ReadAsync(db, records, subjectKey, cancellationToken);
    }

    private async Task<IReadOnlyList<StudentLessons>> CountAsync(
        IQueryable<LessonScope> scopes,
        IQueryable<LessonOccurrence> lessons,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var rows =
            from scope in scopes
            join lesson in lessons
                on new { scope.SchoolId, scope.GroupId } equals new { lesson.SchoolId, lesson.GroupId }
            join subject in db.Subjects on lesson.SubjectId equals subject.Id
            where lesson.Date >= firstDay && lesson.Date <= lastDay && lesson.State != LessonState.Cancelled
            where lesson.Date >= scope.From && (scope.To == null || lesson.Date <= scope.To)
            from roll in db.Set<RollCall>()
                .Where(r => r.SchoolId == lesson.SchoolId && r.LessonId == lesson.Id)
                .DefaultIfEmpty()
            group new { IsPast = lesson.EndsAt <= now, IsCalled = roll != null } by new
            {
                scope.OwnerId,
                lesson.Date,
                subject.Key,
                subject.Title,
            } into day
            select new StudentLessons(
                day.Key.OwnerId,
                day.Key.Date,
                day.Key.Key,
                day.Key.Title,
                day.Count(),
                day.Count(lesson => lesson.IsPast),
                day.Count(lesson => lesson.IsCalled)
            );
        return await rows.ToListAsync(cancellationToken);
    }

    private IQueryable<GroupMembership> MembersOf(IQueryable<LessonScope> scopes) =>
        from scope in scopes
        join membership in db.GroupMemberships
            on new { scope.SchoolId, scope.GroupId } equals new { membership.SchoolId, membership.GroupId }
        select membership;

    /// <summary>Everybody's of a day, as far as the viewer sees them by post.</summary>
    public Task<IReadOnlyList<AttendanceLine>> ForDayAsync(
        Viewer viewer,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        AttendanceQuery.ReadAsync(
            db,
            StaffAttendance.RecordsFor(db, viewer).Where(record => record.Date == day),
            null,
            cancellationToken
        );

    /// <summary>One student's, as far as the viewer sees them by post.</summary>
    public Task<IReadOnlyList<AttendanceLine>> ForStudentByPostAsync(
        Viewer viewer,
        Guid studentId,
        DateOnly firstDay,
        DateOnly lastDay,
        string? subjectKey,
        CancellationToken cancellationToken
    ) =>
        AttendanceQuery.ReadAsync(
            db,
            StaffAttendance
                .RecordsFor(db, viewer)
                .Where(record => record.StudentId == studentId && record.Date >= firstDay && record.Date <= lastDay),
            subjectKey,
            cancellationToken
        );
}
