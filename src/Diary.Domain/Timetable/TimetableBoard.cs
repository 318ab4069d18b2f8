using Diary.Domain.Database;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>
/// Everything that takes place at a school on some days, and which groups share a student with those in question: enough
/// to say who would be in two places at once.
/// </summary>
internal sealed class TimetableBoard
{
    private readonly List<LessonPlan> _lessons;
    private readonly HashSet<(DateOnly, Guid, Guid)> _sharing;

    private TimetableBoard(List<LessonPlan> lessons, HashSet<(DateOnly, Guid, Guid)> sharing) =>
        (_lessons, _sharing) = (lessons, sharing);

    /// <param name="groups">Those whose lessons are looked at.</param>
    /// <param name="except">The lessons that are about to be elsewhere.</param>
    public static async Task<TimetableBoard> ReadAsync(
        DiaryDbContext db,
        Guid schoolId,
        IReadOnlyCollection<DateOnly> dates,
        IReadOnlyCollection<Guid> groups,
        IReadOnlyCollection<Guid> except,
        CancellationToken cancellationToken
    )
    {
        // A lesson at the edge of a day may overlap one of the day before by the clock of another building.
        var (first, last) = (dates.Min().AddDays(-1), dates.Max().AddDays(1));
        var near = dates.SelectMany(date => new[] { date.AddDays(-1), date, date.AddDays(1) }).ToHashSet();
        var rows = await db
            .LessonOccurrences.Where(lesson =>
                lesson.SchoolId == schoolId
                && lesson.Date >= first
                && lesson.Date <= last
                && near.Contains(lesson.Date)
                && lesson.State != LessonState.Cancelled
                && !except.Contains(lesson.Id)
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var sharing = await (
            from mine in db.GroupMemberships
            where mine.SchoolId == schoolId && groups.Contains(mine.GroupId)
            join theirs in db.GroupMemberships
                on new { mine.SchoolId, mine.StudentId } equals new { theirs.SchoolId, theirs.StudentId }
            select new
            {
                Mine = mine.GroupId,
                Theirs = theirs.GroupId,
                MineFrom = mine.From,
                MineTo = mine.To,
                TheirsFrom = theirs.From,
                TheirsTo = theirs.To,
            }
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        var pairs =
            from pair in sharing
            from date in dates
            where pair.MineFrom <= date && !(pair.MineTo < date) && pair.TheirsFrom <= date && !(pair.TheirsTo < date)
            select (date, pair.Mine, pair.Theirs);
        return new TimetableBoard(rows.ConvertAll(LessonPlan.Of), [.. pairs]);
    }

    /// <summary>With what is there, and with one another.</summary>
    public IReadOnlyList<LessonClash> ClashesOf(IReadOnlyList<LessonPlan> plans) =>
        [
            .. from plan in plans
            from other in _lessons.Concat(plans.Where(other => other.LessonId != plan.LessonId))
            where plan.Overlaps(other.Time)
            from kind in Kinds(plan, other)
            select new LessonClash(kind, plan.LessonId, other.LessonId),
        ];

    public bool IsTeacherFree(Guid teacherId, LessonTime time) =>
        !_lessons.Exists(other => other.HoldsTeacher && other.TeacherId == teacherId && other.Overlaps(time));

    public bool IsRoomFree(Guid roomId, LessonTime time) =>
        !_lessons.Exists(other => other.HoldsRoom && other.RoomId == roomId && other.Overlaps(time));

    private IEnumerable<LessonClashKind> Kinds(LessonPlan plan, LessonPlan other)
    {
        if (plan.HoldsTeacher && other.HoldsTeacher && plan.TeacherId == other.TeacherId)
        {
            yield return LessonClashKind.Teacher;
        }

        if (plan.HoldsRoom && other.HoldsRoom && plan.RoomId == other.RoomId)
        {
            yield return LessonClashKind.Room;
        }

        if (plan.GroupId == other.GroupId || _sharing.Contains((plan.Time.Date, plan.GroupId, other.GroupId)))
        {
            yield return LessonClashKind.Students;
        }
    }
}
