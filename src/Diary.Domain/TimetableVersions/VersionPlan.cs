using Diary.Domain.Timetable;

namespace Diary.Domain.TimetableVersions;

/// <summary>What the publication of a version would make of the lessons that are there.</summary>
internal sealed class VersionPlan
{
    private readonly SharedStudents _shared;
    private readonly ILookup<DateOnly, LessonOccurrence> _touchedByDay;

    public VersionPlan(
        TimetableVersion version,
        IReadOnlyList<MadeLesson> made,
        IReadOnlyList<LessonOccurrence> present,
        TouchedLessons touches,
        SharedStudents shared
    )
    {
        (Version, Touches, _shared) = (version, touches, shared);
        var plan = made.ToDictionary(lesson => lesson.Key);
        var touched = present
            .Where(lesson => touches.Of(lesson.Id) is not LessonTouch.None || lesson.SlotId is null)
            .ToList();
        var fitting = touched.FindAll(l => plan.TryGetValue(MadeLesson.KeyOf(l), out var same) && same.IsOrWas(l));
        var settled = fitting.Select(MadeLesson.KeyOf).ToHashSet();
        Made = [.. made.Where(lesson => !settled.Contains(lesson.Key))];
        Touched = [.. touched.Except(fitting)];
        Untouched = present.Except(touched).ToDictionary(MadeLesson.KeyOf);
        _touchedByDay = touched.ToLookup(lesson => lesson.Date);
    }

    public TimetableVersion Version { get; }

    /// <summary>The lessons of the new plan, but for those that stand there already and are touched.</summary>
    public IReadOnlyList<MadeLesson> Made { get; }

    /// <summary>Those of which somebody has to say whether they stay: the new plan has something else.</summary>
    public IReadOnlyList<LessonOccurrence> Touched { get; }

    public TouchedLessons Touches { get; }

    /// <summary>Those that are a line of the old plan and nothing more.</summary>
    public IReadOnlyDictionary<(DateOnly, int, Guid), LessonOccurrence> Untouched { get; }

    /// <summary>
    /// Whether a touched lesson that stays is in the way: it is there, was cancelled there, or was moved away from there.
    /// </summary>
    /// <param name="replaced">The touched lessons that do not stay.</param>
    public bool IsBlocked(MadeLesson made, IReadOnlySet<Guid> replaced) =>
        Touches.Origins[made.Key].Any(lesson => !replaced.Contains(lesson))
        || _touchedByDay[made.Time.Date].Any(lesson => !replaced.Contains(lesson.Id) && Blocks(lesson, made));

    private bool Blocks(LessonOccurrence lesson, MadeLesson made) =>
        lesson.State is LessonState.Cancelled
            ? MadeLesson.KeyOf(lesson) == made.Key
            : lesson.StartsAt < made.Time.EndsAt && made.Time.StartsAt < lesson.EndsAt && Clash(lesson, made.Slot);

    private bool Clash(LessonOccurrence lesson, VersionSlot slot) =>
        (lesson.TeacherId == slot.TeacherId && lesson.Kind is not LessonKind.SelfStudy)
        || (lesson.RoomId is not null && lesson.RoomId == slot.RoomId && lesson.Kind is not LessonKind.Distance)
        || _shared.Has(lesson.GroupId, slot.GroupId);
}
