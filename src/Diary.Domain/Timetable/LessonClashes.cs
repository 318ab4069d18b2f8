using Diary.Domain.Database;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>
/// Who would be in two places at once. Lessons held together share teacher and room; self-study has no teacher, a
/// distance lesson no room.
/// </summary>
internal static class LessonClashes
{
    public static async Task<LessonRefusal?> FindAsync(
        DiaryDbContext db,
        LessonPlan plan,
        CancellationToken cancellationToken
    )
    {
        var (dayBefore, dayAfter) = (plan.Date.AddDays(-1), plan.Date.AddDays(1));
        var together = plan.IsMerged;
        var needsTeacher = plan.Kind is not LessonKind.SelfStudy;
        var needsRoom = plan.RoomId is not null && plan.Kind is not LessonKind.Distance;
        var clashes = await (
            from other in db.LessonOccurrences
            where other.SchoolId == plan.SchoolId && other.Date >= dayBefore && other.Date <= dayAfter
            where other.Id != plan.LessonId && other.State != LessonState.Cancelled
            where other.StartsAt < plan.EndsAt && other.EndsAt > plan.StartsAt
            select new
            {
                Teacher = !together
                    && needsTeacher
                    && other.TeacherId == plan.TeacherId
                    && other.MergedWithId == null
                    && other.Kind != LessonKind.SelfStudy,
                Room = !together
                    && needsRoom
                    && other.RoomId == plan.RoomId
                    && other.MergedWithId == null
                    && other.Kind != LessonKind.Distance,
                Students = db.Set<GroupMembership>()
                    .Any(m =>
                        m.SchoolId == plan.SchoolId
                        && m.GroupId == other.GroupId
                        && m.From <= plan.Date
                        && (m.To == null || plan.Date <= m.To)
                        && db.Set<GroupMembership>()
                            .Any(mine =>
                                mine.SchoolId == plan.SchoolId
                                && mine.GroupId == plan.GroupId
                                && mine.StudentId == m.StudentId
                                && mine.From <= plan.Date
                                && (mine.To == null || plan.Date <= mine.To)
                            )
                    ),
            }
        ).ToListAsync(cancellationToken);
        return clashes.Exists(clash => clash.Teacher) ? LessonRefusal.TeacherIsBusy
            : clashes.Exists(clash => clash.Room) ? LessonRefusal.RoomIsTaken
            : clashes.Exists(clash => clash.Students) ? LessonRefusal.StudentsAreBusy
            : null;
    }
}

/// <summary>A lesson as it would be.</summary>
internal sealed record LessonPlan(
    Guid LessonId,
    Guid SchoolId,
    Guid GroupId,
    Guid TeacherId,
    Guid SubjectId,
    Guid? RoomId,
    DateOnly Date,
    int Number,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    LessonKind Kind,
    bool IsMerged
)
{
    public static LessonPlan Of(LessonOccurrence lesson) =>
        new(
            lesson.Id,
            lesson.SchoolId,
            lesson.GroupId,
            lesson.TeacherId,
            lesson.SubjectId,
            lesson.RoomId,
            lesson.Date,
            lesson.Number,
            lesson.StartsAt,
            lesson.EndsAt,
            lesson.Kind,
            lesson.MergedWithId is not null
        );
}
