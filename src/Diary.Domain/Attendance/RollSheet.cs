using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>What stands at a lesson now, to be changed: tracked rows.</summary>
internal sealed record RollSheet(
    RollCall? Roll,
    IReadOnlySet<Guid> Members,
    IReadOnlyDictionary<Guid, AttendanceRecord> Records,
    IReadOnlyDictionary<string, AttendanceCode> Codes
)
{
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
            }
        ).ToListAsync(cancellationToken);
        var codes = await db
            .AttendanceCodes.Where(code => code.SchoolId == lesson.SchoolId)
            .ToDictionaryAsync(code => code.Code, cancellationToken);
        return new RollSheet(
            members.Select(member => member.Roll).FirstOrDefault(roll => roll is not null),
            members.Select(member => member.StudentId).ToHashSet(),
            members
                .Where(member => member.Record is not null)
                .DistinctBy(m => m.StudentId)
                .ToDictionary(m => m.StudentId, m => m.Record!),
            codes
        );
    }
}
