namespace Diary.Domain.Timetable;

/// <summary>A lesson as it would be.</summary>
internal sealed record LessonPlan(
    Guid LessonId,
    Guid SchoolId,
    Guid GroupId,
    Guid TeacherId,
    Guid SubjectId,
    Guid? RoomId,
    LessonTime Time,
    LessonKind Kind,
    bool IsMerged
)
{
    /// <summary>Self-study has no teacher; lessons held together share one.</summary>
    public bool HoldsTeacher => Kind is not LessonKind.SelfStudy && !IsMerged;

    /// <summary>A distance lesson has no room; lessons held together share one.</summary>
    public bool HoldsRoom => RoomId is not null && Kind is not LessonKind.Distance && !IsMerged;

    public static LessonPlan Of(LessonOccurrence lesson) =>
        new(
            lesson.Id,
            lesson.SchoolId,
            lesson.GroupId,
            lesson.TeacherId,
            lesson.SubjectId,
            lesson.RoomId,
            new LessonTime(lesson.Date, lesson.Number, lesson.StartsAt, lesson.EndsAt),
            lesson.Kind,
            lesson.MergedWithId is not null
        );

    public bool Overlaps(LessonTime other) => Time.StartsAt < other.EndsAt && other.StartsAt < Time.EndsAt;
}

/// <summary>Somebody or a room that would be in two places at once.</summary>
/// <param name="LessonId">The lesson that would be changed.</param>
/// <param name="OtherLessonId">The one that is there already.</param>
public sealed record LessonClash(LessonClashKind Kind, Guid LessonId, Guid OtherLessonId);

public enum LessonClashKind
{
    Teacher,
    Room,
    Students,
}
