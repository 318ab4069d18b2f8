using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>Works out what an order would make of lessons, and who would be in two places then.</summary>
public sealed class LessonDrafts(DiaryDbContext db, LessonTimes times)
{
    internal async Task<Outcome<LessonDraft, LessonRefusal>> OfAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> lessonIds,
        LessonOrder order,
        CancellationToken cancellationToken
    )
    {
        var others = order is LessonOrder.Swap swap ? swap.OtherLessonIds : [];
        Guid[] ids = [.. lessonIds.Concat(others).Distinct()];
        var lessons = await LessonsAsync(viewer, ids, cancellationToken);
        if (lessons.Count == 0 || lessons.Count < ids.Length || lessonIds.Intersect(others).Any())
        {
            return LessonRefusal.NotYours;
        }

        if (Untouchable(lessons) is { } untouchable)
        {
            return untouchable;
        }

        var mine = lessons.FindAll(lesson => lessonIds.Contains(lesson.Id));
        var planned = await PlanAsync(viewer, mine, [.. lessons.Except(mine)], order, cancellationToken);
        return planned.Succeeded(out var plans, out var refusal)
            ? await WithClashesAsync(lessons, plans, cancellationToken)
            : refusal;
    }

    /// <summary>A lesson that is not in the plan.</summary>
    internal async Task<Outcome<LessonDraft, LessonRefusal>> OfNewAsync(
        Viewer viewer,
        LessonOccurrence lesson,
        CancellationToken cancellationToken
    )
    {
        var plan = LessonPlan.Of(lesson);
        return await UnknownAsync(plan, null, cancellationToken) is { } unknown ? unknown
            : IsOver(viewer, plan) ? LessonRefusal.DayIsOver
            : await WithClashesAsync([lesson], [plan], cancellationToken);
    }

    /// <summary>Lessons as they would be after a change is taken back.</summary>
    internal Task<LessonDraft> OfUndoneAsync(
        IReadOnlyList<LessonOccurrence> lessons,
        IReadOnlyList<LessonPlan> plans,
        CancellationToken cancellationToken
    ) => WithClashesAsync(lessons, plans, cancellationToken);

    /// <summary>Of the schools whose timetable the viewer keeps; the others are not there.</summary>
    internal async Task<List<LessonOccurrence>> LessonsAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var lessons = await db.LessonOccurrences.Where(l => ids.Contains(l.Id)).ToListAsync(cancellationToken);
        var schools = lessons.Select(lesson => lesson.SchoolId).Distinct().ToList();
        return schools is [var school] && AccessRules.MayKeepTimetable(viewer, school).Refusal is null
            ? [.. lessons.OrderBy(lesson => lesson.StartsAt).ThenBy(lesson => lesson.Id)]
            : [];
    }

    private static LessonRefusal? Untouchable(List<LessonOccurrence> lessons) =>
        lessons.Exists(lesson => lesson.State is LessonState.Held) ? LessonRefusal.AlreadyHeld
        : lessons.Exists(lesson => lesson.State is LessonState.Cancelled) ? LessonRefusal.AlreadyCancelled
        : null;

    /// <returns>The lessons as they would be; none of those that would not be at all.</returns>
    private async Task<Outcome<IReadOnlyList<LessonPlan>, LessonRefusal>> PlanAsync(
        Viewer viewer,
        List<LessonOccurrence> mine,
        List<LessonOccurrence> others,
        LessonOrder order,
        CancellationToken cancellationToken
    )
    {
        var before = mine.ConvertAll(LessonPlan.Of);
        switch (order)
        {
            case LessonOrder.Cancel:
                return Array.Empty<LessonPlan>();
            case LessonOrder.ChangeRoom(var room):
                return await KnownAsync(before, before.ConvertAll(plan => plan with { RoomId = room }));
            case LessonOrder.Substitute(var teacher, var subject):
                return await KnownAsync(
                    before,
                    before.ConvertAll(plan => plan with { TeacherId = teacher, SubjectId = subject ?? plan.SubjectId })
                );
            case LessonOrder.Turn(var kind):
                return Different(before, before.ConvertAll(plan => plan with { Kind = kind }));
            case LessonOrder.Swap:
                return Exchanged(viewer, before, others.ConvertAll(LessonPlan.Of));
            case LessonOrder.Move(var to):
                var at = await times.AtAsync(before[0].SchoolId, before[0].GroupId, to, cancellationToken);
                return at.Succeeded(out var time, out var refusal) ? Moved(viewer, before, time) : refusal;
            default:
                throw new InvalidOperationException($"Nobody knows how to {order.GetType().Name}.");
        }

        async Task<Outcome<IReadOnlyList<LessonPlan>, LessonRefusal>> KnownAsync(
            List<LessonPlan> was,
            List<LessonPlan> becomes
        ) =>
            await UnknownAsync(becomes[0], was[0], cancellationToken) is { } unknown
                ? unknown
                : Different(was, becomes);
    }

    private static Outcome<IReadOnlyList<LessonPlan>, LessonRefusal> Moved(
        Viewer viewer,
        List<LessonPlan> before,
        LessonTime to
    )
    {
        var moved = before.ConvertAll(plan => plan with { Time = to });
        return IsOver(viewer, moved[0]) ? LessonRefusal.DayIsOver : Different(before, moved);
    }

    private static Outcome<IReadOnlyList<LessonPlan>, LessonRefusal> Exchanged(
        Viewer viewer,
        List<LessonPlan> mine,
        List<LessonPlan> others
    )
    {
        var (here, there) = (mine[0].Time, others[0].Time);
        return IsOver(viewer, mine[0]) || IsOver(viewer, others[0]) ? LessonRefusal.DayIsOver
            : here == there ? LessonRefusal.NothingChanges
            : mine.ConvertAll(plan => plan with { Time = there })
                .Concat(others.ConvertAll(plan => plan with { Time = here }))
                .ToArray();
    }

    private static Outcome<IReadOnlyList<LessonPlan>, LessonRefusal> Different(
        List<LessonPlan> before,
        List<LessonPlan> after
    ) => before.SequenceEqual(after) ? LessonRefusal.NothingChanges : after;

    private static bool IsOver(Viewer viewer, LessonPlan plan) => plan.Time.Date < viewer.TodayAt(plan.SchoolId);

    private async Task<LessonDraft> WithClashesAsync(
        IReadOnlyList<LessonOccurrence> lessons,
        IReadOnlyList<LessonPlan> plans,
        CancellationToken cancellationToken
    )
    {
        if (plans.Count == 0)
        {
            return new LessonDraft(lessons, plans, []);
        }

        var board = await TimetableBoard.ReadAsync(
            db,
            plans[0].SchoolId,
            [.. plans.Select(plan => plan.Time.Date).Distinct()],
            [.. plans.Select(plan => plan.GroupId).Distinct()],
            [.. lessons.Select(lesson => lesson.Id)],
            cancellationToken
        );
        return new LessonDraft(lessons, plans, board.ClashesOf(plans));
    }

    /// <param name="before">Null for a new lesson, of which everything has to be known.</param>
    private async Task<LessonRefusal?> UnknownAsync(
        LessonPlan plan,
        LessonPlan? before,
        CancellationToken cancellationToken
    )
    {
        var day = plan.Time.Date;
        var known = await (
            from school in db.Set<School.SchoolProfile>()
            where school.Id == plan.SchoolId
            select new
            {
                Room = plan.RoomId == null
                    || db.Set<School.Room>().Any(r => r.SchoolId == school.Id && r.Id == plan.RoomId),
                Subject = db.Set<School.Subject>().Any(s => s.SchoolId == school.Id && s.Id == plan.SubjectId),
                Group = db.Set<School.Group>().Any(g => g.SchoolId == school.Id && g.Id == plan.GroupId),
                Teacher = db.Set<StaffRole>()
                    .Any(r =>
                        r.SchoolId == school.Id
                        && r.PersonId == plan.TeacherId
                        && (r.Kind == StaffPostKind.Teacher || r.Kind == StaffPostKind.ClassTeacher)
                        && r.From <= day
                        && (r.To == null || day <= r.To)
                    ),
            }
        ).SingleAsync(cancellationToken);
        return !known.Group ? LessonRefusal.NotYours
            : !known.Room ? LessonRefusal.UnknownRoom
            : !known.Subject ? LessonRefusal.UnknownSubject
            : !known.Teacher && plan.TeacherId != before?.TeacherId ? LessonRefusal.UnknownTeacher
            : null;
    }
}

/// <summary>What lessons would become.</summary>
/// <param name="Plans">As they would be; none of those that would not be at all.</param>
internal sealed record LessonDraft(
    IReadOnlyList<LessonOccurrence> Lessons,
    IReadOnlyList<LessonPlan> Plans,
    IReadOnlyList<LessonClash> Clashes
)
{
    public LessonRefusal? Refusal =>
        Clashes.Count == 0
            ? null
            : Clashes.Min(clash => clash.Kind) switch
            {
                LessonClashKind.Teacher => LessonRefusal.TeacherIsBusy,
                LessonClashKind.Room => LessonRefusal.RoomIsTaken,
                LessonClashKind.Students => LessonRefusal.StudentsAreBusy,
            };

    public LessonPlan PlanOf(LessonOccurrence lesson) => Plans.First(plan => plan.LessonId == lesson.Id);
}
