using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>The roll of one lesson as its teacher calls it.</summary>
public sealed class LessonRollReader(DiaryDbContext db)
{
    /// <returns>Null when the viewer does not see the lesson's attendance.</returns>
    public async Task<LessonRoll?> FindAsync(Viewer viewer, Guid lessonId, CancellationToken cancellationToken)
    {
        var lesson = await (
            from given in StaffAttendance.LessonsFor(db, viewer)
            where given.Id == lessonId
            join subject in db.Subjects on given.SubjectId equals subject.Id
            join learners in db.Groups on given.GroupId equals learners.Id
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            from roll in db.Set<RollCall>()
                .Where(r => r.SchoolId == given.SchoolId && r.LessonId == given.Id)
                .DefaultIfEmpty()
            select new
            {
                Lesson = given,
                Subject = subject.Title,
                learners.Kind,
                GroupTitle = learners.Title,
                Class = inClass,
                Version = roll == null ? 0 : roll.Version,
            }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        if (lesson is null)
        {
            return null;
        }

        var letters = await db
            .AttendanceCodes.AsNoTracking()
            .Where(code => code.SchoolId == lesson.Lesson.SchoolId)
            .OrderBy(code => code.Category)
            .ThenBy(code => code.Code)
            .ToListAsync(cancellationToken);
        return new LessonRoll(
            lessonId,
            lesson.Lesson.GroupId,
            lesson.Lesson.Date,
            lesson.Lesson.Number,
            lesson.Subject,
            lesson.Kind is GroupKind.Class ? null : lesson.GroupTitle,
            lesson.Class?.Title,
            lesson.Version,
            [.. letters.Select(AttendanceLetter.Of)],
            await StudentsAsync(lesson.Lesson, cancellationToken)
        );
    }

    private async Task<IReadOnlyList<RollStudent>> StudentsAsync(
        LessonOccurrence lesson,
        CancellationToken cancellationToken
    )
    {
        var notices = db.NoticesInForce();
        var rows = await (
            from membership in db.GroupMemberships
            where membership.SchoolId == lesson.SchoolId && membership.GroupId == lesson.GroupId
            where membership.From <= lesson.Date && (membership.To == null || lesson.Date <= membership.To)
            join student in db.People on membership.StudentId equals student.Id
            from record in db.Set<AttendanceRecord>()
                .Where(r =>
                    r.SchoolId == membership.SchoolId && r.StudentId == membership.StudentId && r.LessonId == lesson.Id
                )
                .DefaultIfEmpty()
            from code in db.Set<AttendanceCode>().Where(c => c.Id == record!.CodeId).DefaultIfEmpty()
            from notice in notices
                .Where(n =>
                    n.SchoolId == membership.SchoolId
                    && n.StudentId == membership.StudentId
                    && n.From <= lesson.Date
                    && lesson.Date <= n.To
                )
                .DefaultIfEmpty()
            select new
            {
                membership.SchoolId,
                membership.StudentId,
                student.FamilyName,
                student.GivenName,
                student.Patronymic,
                Code = (string?)code.Code,
                Minutes = record == null ? null : record.Minutes,
                Notice = (NoticeKind?)notice.Kind,
                NoticeAt = (DateTimeOffset?)notice.CreatedAt,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.StudentId)
                .Select(own => own.OrderByDescending(row => row.NoticeAt).First())
                .Select(row => new RollStudent(
                    row.SchoolId,
                    row.StudentId,
                    new PersonName(row.FamilyName, row.GivenName, row.Patronymic),
                    row.Code,
                    row.Minutes,
                    row.Notice
                ))
                .OrderBy(student => student.Name.FamilyName, StringComparer.InvariantCulture)
                .ThenBy(student => student.Name.GivenName, StringComparer.InvariantCulture)
                .ThenBy(student => student.StudentId),
        ];
    }
}

/// <param name="GroupTitle">Of a part of a class; null for a whole class.</param>
/// <param name="Version">0 where the roll was not called yet.</param>
/// <param name="Letters">The school's own, by what they mean.</param>
public sealed record LessonRoll(
    Guid LessonId,
    Guid GroupId,
    DateOnly Date,
    int Number,
    string Subject,
    string? GroupTitle,
    string? ClassTitle,
    int Version,
    IReadOnlyList<AttendanceLetter> Letters,
    IReadOnlyList<RollStudent> Students
);

/// <param name="Code">The letter that stands; null for who was there, or where no roll was called.</param>
/// <param name="Notice">What the family announced for the day.</param>
public sealed record RollStudent(
    Guid SchoolId,
    Guid StudentId,
    PersonName Name,
    string? Code,
    int? Minutes,
    NoticeKind? Notice
);
