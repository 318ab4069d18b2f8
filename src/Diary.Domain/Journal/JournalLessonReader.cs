using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Homework;
using Diary.Domain.Marks;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Journal;

/// <summary>The columns of the class journal: what was held, and what about it nobody has written down.</summary>
public sealed class JournalLessonReader(DiaryDbContext db, TimeProvider clock)
{
    /// <summary>The lessons of a class, in their order.</summary>
    /// <param name="subjectKey">Only this subject; null means all.</param>
    public Task<IReadOnlyList<KeptLesson>> LessonsAsync(
        Viewer viewer,
        ClassName name,
        string? subjectKey,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var scopes = LessonScopes.OfClass(db, viewer, name, firstDay);
        var open = StaffAttendance.LessonsFor(db, viewer);
        var lessons =
            from scope in scopes
            join lesson in open on new { scope.SchoolId, scope.GroupId } equals new { lesson.SchoolId, lesson.GroupId }
            select lesson;
        return ReadAsync(viewer, lessons, subjectKey, firstDay, lastDay, cancellationToken);
    }

    /// <summary>The lessons that the viewer gives.</summary>
    public Task<IReadOnlyList<KeptLesson>> OwnLessonsAsync(
        Viewer viewer,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var schools = viewer.SchoolsOfWork();
        var teachers = viewer.TeachersToday();
        var lessons = db.LessonOccurrences.Where(lesson =>
            schools.Contains(lesson.SchoolId) && teachers.Contains(lesson.TeacherId)
        );
        return ReadAsync(viewer, lessons, null, firstDay, lastDay, cancellationToken);
    }

    private async Task<IReadOnlyList<KeptLesson>> ReadAsync(
        Viewer viewer,
        IQueryable<LessonOccurrence> lessons,
        string? subjectKey,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var teachers = viewer.TeachersToday();
        var rows =
            from lesson in lessons
            where lesson.Date >= firstDay && lesson.Date <= lastDay && lesson.State != LessonState.Cancelled
            join subject in db.Subjects on lesson.SubjectId equals subject.Id
            join learners in db.Groups on lesson.GroupId equals learners.Id
            where subjectKey == null || subject.Key == subjectKey
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            orderby lesson.Date, lesson.Number, learners.Title
            select new
            {
                lesson.Id,
                lesson.GroupId,
                learners.Kind,
                GroupTitle = learners.Title,
                Class = inClass,
                lesson.Date,
                lesson.Number,
                subject.Key,
                subject.Title,
                IsOver = lesson.EndsAt <= now,
                IsOwn = teachers.Contains(lesson.TeacherId),
                HasTopic = lesson.Topic != null,
                HasHomework = db.Set<HomeworkAssignment>()
                    .Any(h => h.SchoolId == lesson.SchoolId && h.AssignedLessonId == lesson.Id),
                HasRoll = db.Set<RollCall>().Any(r => r.SchoolId == lesson.SchoolId && r.LessonId == lesson.Id),
                HasMarks = db.Set<MarkColumn>()
                    .Any(c =>
                        c.SchoolId == lesson.SchoolId
                        && c.GroupId == lesson.GroupId
                        && c.SubjectId == lesson.SubjectId
                        && c.Date == lesson.Date
                        && c.LessonId == lesson.Id
                    ),
            };
        var read = await rows.AsNoTracking().ToListAsync(cancellationToken);
        return read.ConvertAll(row => new KeptLesson(
            row.Id,
            row.GroupId,
            row.Kind is GroupKind.Class ? null : row.GroupTitle,
            row.Class?.Title,
            row.Date,
            row.Number,
            row.Key,
            row.Title,
            row.IsOver,
            row.IsOwn,
            row.HasTopic,
            row.HasHomework,
            row.HasRoll,
            row.HasMarks
        ));
    }
}
