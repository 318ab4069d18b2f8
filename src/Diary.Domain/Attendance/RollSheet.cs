using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>What stands at a lesson now, to be changed: tracked rows.</summary>
/// <param name="Revised">How often what is said of a student was changed.</param>
internal sealed record RollSheet(
    RollCall? Roll,
    IReadOnlySet<Guid> Members,
    IReadOnlyDictionary<Guid, AttendanceRecord> Records,
    IReadOnlyDictionary<string, AttendanceCode> Codes,
    ILookup<Guid, NoticeClaim> Announced,
    IReadOnlyDictionary<Guid, int> Revised
)
{
    public AttendanceCode? CodeOf(AttendanceRecord? record) =>
        record is null ? null : Codes.Values.FirstOrDefault(code => code.Id == record.CodeId);

    /// <summary>The school's letter for who is missing and nobody knows why.</summary>
    public AttendanceCode? Unexcused =>
        Codes
            .Values.Where(code => code.Category is AttendanceCategory.AbsentUnexcused)
            .OrderBy(code => code.Code, StringComparer.Ordinal)
            .FirstOrDefault();

    public JoinedAttendance Join(LessonOccurrence lesson, Guid studentId, AttendanceCode code) =>
        AttendanceTruth.Join(AttendanceLetter.Of(code), null, lesson.Number, Announced[studentId]);

    public static async Task<RollSheet> ReadAsync(
        DiaryDbContext db,
        LessonOccurrence lesson,
        CancellationToken cancellationToken
    )
    {
        var members = await (
            from membership in db.GroupMemberships
            where membership.SchoolId == lesson.SchoolId && membership.GroupId == lesson.GroupId
            where membership.From <= lesson.Date && (membership.To == null || lesson.Date <= membership.To)
            from roll in db.Set<RollCall>()
                .Where(r => r.SchoolId == membership.SchoolId && r.LessonId == lesson.Id)
                .DefaultIfEmpty()
            from record in db.Set<AttendanceRecord>()
                .Where(r =>
                    r.SchoolId == membership.SchoolId && r.StudentId == membership.StudentId && r.LessonId == lesson.Id
                )
                .DefaultIfEmpty()
            select new
            {
                membership.StudentId,
                Roll = roll,
                Record = record,
                Revised = db.Set<AttendanceRevision>()
                    .Count(r =>
                        r.SchoolId == membership.SchoolId
                        && r.StudentId == membership.StudentId
                        && r.LessonId == lesson.Id
                    ),
            }
        ).ToListAsync(cancellationToken);
        var codes = await db
            .AttendanceCodes.Where(code => code.SchoolId == lesson.SchoolId)
            .ToDictionaryAsync(code => code.Code, cancellationToken);
        var students = members.Select(member => member.StudentId).ToHashSet();
        return new RollSheet(
            members.Select(member => member.Roll).FirstOrDefault(roll => roll is not null),
            students,
            members
                .Where(member => member.Record is not null)
                .DistinctBy(m => m.StudentId)
                .ToDictionary(m => m.StudentId, m => m.Record!),
            codes,
            await AnnouncedAsync(db, lesson, students, cancellationToken),
            members.DistinctBy(m => m.StudentId).ToDictionary(m => m.StudentId, m => m.Revised)
        );
    }

    private static async Task<ILookup<Guid, NoticeClaim>> AnnouncedAsync(
        DiaryDbContext db,
        LessonOccurrence lesson,
        IReadOnlyCollection<Guid> students,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from notice in db.NoticesInForce()
            where notice.SchoolId == lesson.SchoolId && students.Contains(notice.StudentId)
            where notice.From <= lesson.Date && lesson.Date <= notice.To
            join code in db.AttendanceCodes on notice.CodeId equals code.Id
            select new { Notice = notice, Code = code }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Notice.StudentId, row => NoticeClaim.Of(row.Notice, row.Code));
    }
}
