using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.TimetableVersions;

/// <summary>The week's plan of a version, and whether anybody is in two places in it.</summary>
internal static class VersionSlots
{
    public static async Task<IReadOnlyList<VersionSlot>> ReadAsync(
        DiaryDbContext db,
        Guid schoolId,
        Guid versionId,
        CancellationToken cancellationToken
    ) =>
        await (
            from slot in db.TimetableSlots
            where slot.SchoolId == schoolId && slot.VersionId == versionId
            join assignment in db.TeachingAssignments on slot.AssignmentId equals assignment.Id
            join learners in db.Groups on slot.GroupId equals learners.Id
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            orderby slot.Weekday, slot.Number, slot.Id
            select new VersionSlot
            {
                SlotId = slot.Id,
                Weekday = slot.Weekday,
                Week = slot.Week,
                Number = slot.Number,
                GroupId = slot.GroupId,
                AssignmentId = slot.AssignmentId,
                SubjectId = assignment.SubjectId,
                TeacherId = assignment.TeacherId,
                RoomId = slot.RoomId,
                Grade = inClass == null ? Grades.Last : inClass.Grade,
                ClassId = learners.ClassId,
                ShiftId = inClass == null ? null : inClass.ShiftId,
                TimeZone = db.Set<Building>()
                    .Where(b => b.SchoolId == schoolId && (inClass == null || b.Id == inClass.BuildingId))
                    .OrderBy(b => b.Id)
                    .Select(b => b.TimeZone)
                    .First(),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    /// <summary>Which groups have a student in common on the day.</summary>
    public static async Task<SharedStudents> SharedAsync(
        DiaryDbContext db,
        Guid schoolId,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var memberships = await db
            .GroupMemberships.Where(m => m.SchoolId == schoolId && m.From <= day && (m.To == null || day <= m.To))
            .Select(m => new { m.GroupId, m.StudentId })
            .ToListAsync(cancellationToken);
        var pairs =
            from student in memberships.GroupBy(m => m.StudentId)
            let groups = student.Select(m => m.GroupId).ToList()
            from one in groups
            from other in groups
            select (one, other);
        return new SharedStudents([.. pairs]);
    }

    public static bool HasClash(IReadOnlyList<VersionSlot> slots, SharedStudents shared) =>
        slots
            .GroupBy(slot => (slot.Weekday, slot.Number))
            .Any(time =>
                time.Any(one => time.Any(other => one != other && one.Meets(other) && Clash(one, other, shared)))
            );

    private static bool Clash(VersionSlot one, VersionSlot other, SharedStudents shared) =>
        one.TeacherId == other.TeacherId
        || (one.RoomId is not null && one.RoomId == other.RoomId)
        || shared.Has(one.GroupId, other.GroupId);
}

/// <summary>Which groups have a student in common.</summary>
internal sealed class SharedStudents(HashSet<(Guid, Guid)> pairs)
{
    public bool Has(Guid one, Guid other) => one == other || pairs.Contains((one, other));
}
