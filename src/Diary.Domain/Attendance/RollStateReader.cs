using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>At which lessons the roll was called.</summary>
public sealed class RollStateReader(DiaryDbContext db)
{
    /// <summary>The lessons of a day whose attendance the viewer sees by post.</summary>
    /// <param name="name">Only those of this class and its parts.</param>
    public async Task<IReadOnlyList<RollState>> ForDayAsync(
        Viewer viewer,
        DateOnly day,
        ClassName? name,
        CancellationToken cancellationToken
    )
    {
        var (grade, letter) = (name?.Grade, name?.Letter);
        var rows = await (
            from lesson in StaffAttendance.LessonsFor(db, viewer)
            where lesson.Date == day && lesson.State != LessonState.Cancelled
            join subject in db.Subjects on lesson.SubjectId equals subject.Id
            join teacher in db.People on lesson.TeacherId equals teacher.Id
            join learners in db.Groups on lesson.GroupId equals learners.Id
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            where grade == null || (inClass!.Grade == grade && inClass.Letter == letter)
            from roll in db.Set<RollCall>()
                .Where(r => r.SchoolId == lesson.SchoolId && r.LessonId == lesson.Id)
                .DefaultIfEmpty()
            orderby lesson.StartsAt, learners.Title
            select new
            {
                Lesson = lesson,
                subject.Key,
                subject.Title,
                teacher.FamilyName,
                teacher.GivenName,
                teacher.Patronymic,
                learners.Kind,
                GroupTitle = learners.Title,
                Class = inClass,
                IsCalled = roll != null,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new RollState(
            row.Lesson.Id,
            row.Lesson.GroupId,
            row.Lesson.Number,
            row.Lesson.StartsAt,
            row.Lesson.SubjectId,
            row.Key,
            row.Title,
            row.Lesson.TeacherId,
            new PersonName(row.FamilyName, row.GivenName, row.Patronymic),
            row.Kind is GroupKind.Class ? null : row.GroupTitle,
            row.Class?.Title,
            row.IsCalled
        ));
    }
}

/// <param name="GroupTitle">Of a part of a class; null for a whole class.</param>
public sealed record RollState(
    Guid LessonId,
    Guid GroupId,
    int Number,
    DateTimeOffset StartsAt,
    Guid SubjectId,
    string SubjectKey,
    string Subject,
    Guid TeacherId,
    PersonName Teacher,
    string? GroupTitle,
    string? ClassTitle,
    bool IsCalled
);
