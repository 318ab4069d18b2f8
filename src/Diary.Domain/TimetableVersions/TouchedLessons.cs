using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Homework;
using Diary.Domain.Marks;
using Diary.Domain.PlannedWorks;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.TimetableVersions;

/// <summary>What makes a lesson more than a line of the plan: a new plan does not take it away by itself.</summary>
[Flags]
public enum LessonTouch
{
    None = 0,

    /// <summary>Somebody changed it for that day.</summary>
    Changed = 1,

    /// <summary>Something is due for it.</summary>
    Homework = 2,

    /// <summary>A test is announced for it.</summary>
    PlannedWork = 4,

    /// <summary>Marks or the roll: it has taken place.</summary>
    Held = 8,
}

/// <summary>What hangs on the lessons of a school from a day on.</summary>
internal sealed class TouchedLessons
{
    private readonly IReadOnlyDictionary<Guid, LessonTouch> _touches;

    private TouchedLessons(List<Touch> touches)
    {
        _touches = touches
            .GroupBy(touch => touch.LessonId)
            .ToDictionary(
                lesson => lesson.Key,
                lesson => lesson.Aggregate(LessonTouch.None, (all, touch) => all | touch.Kind)
            );
        Origins = touches
            .Where(touch => touch is { Date: not null, Number: not null })
            .ToLookup(touch => (touch.Date!.Value, touch.Number!.Value, touch.GroupId), touch => touch.LessonId);
    }

    /// <summary>The places from which lessons were moved: each is somebody's still.</summary>
    public ILookup<(DateOnly, int, Guid), Guid> Origins { get; }

    /// <summary>One query for all lessons from the day on, and those that were moved away to before it.</summary>
    public static async Task<TouchedLessons> ReadAsync(
        DiaryDbContext db,
        Guid schoolId,
        DateOnly firstDay,
        CancellationToken cancellationToken
    )
    {
        var lessons = db.LessonOccurrences.Where(lesson => lesson.SchoolId == schoolId && lesson.Date >= firstDay);
        var changed =
            from change in db.LessonChanges
            join lesson in db.LessonOccurrences on change.LessonId equals lesson.Id
            where change.SchoolId == schoolId && (lesson.Date >= firstDay || change.OldDate >= firstDay)
            select new Touch
            {
                LessonId = lesson.Id,
                GroupId = lesson.GroupId,
                Kind = LessonTouch.Changed,
                Date = change.RestoredAt == null ? change.OldDate : null,
                Number = change.RestoredAt == null ? change.OldNumber : null,
            };
        var homework =
            from lesson in lessons
            join due in db.HomeworkAssignments
                on new
                {
                    lesson.SchoolId,
                    lesson.GroupId,
                    lesson.SubjectId,
                    DueDate = lesson.Date,
                } equals new
                {
                    due.SchoolId,
                    due.GroupId,
                    due.SubjectId,
                    due.DueDate,
                }
            where !due.IsNothingSet
            select new Touch
            {
                LessonId = lesson.Id,
                GroupId = lesson.GroupId,
                Kind = LessonTouch.Homework,
                Date = null,
                Number = null,
            };
        var works =
            from lesson in lessons
            join work in db.PlannedWorks
                on new { lesson.SchoolId, LessonId = lesson.Id } equals new { work.SchoolId, work.LessonId }
            where work.WithdrawnAt == null
            select new Touch
            {
                LessonId = lesson.Id,
                GroupId = lesson.GroupId,
                Kind = LessonTouch.PlannedWork,
                Date = null,
                Number = null,
            };
        var held =
            from lesson in lessons
            where
                lesson.State == LessonState.Held
                || db.Set<MarkColumn>().Any(c => c.SchoolId == schoolId && c.LessonId == lesson.Id)
                || db.Set<AttendanceRecord>().Any(r => r.SchoolId == schoolId && r.LessonId == lesson.Id)
            select new Touch
            {
                LessonId = lesson.Id,
                GroupId = lesson.GroupId,
                Kind = LessonTouch.Held,
                Date = null,
                Number = null,
            };
        return new TouchedLessons(
            await changed.Concat(homework).Concat(works).Concat(held).ToListAsync(cancellationToken)
        );
    }

    public LessonTouch Of(Guid lessonId) => _touches.GetValueOrDefault(lessonId);

    private sealed class Touch
    {
        public required Guid LessonId { get; init; }

        public required Guid GroupId { get; init; }

        public required LessonTouch Kind { get; init; }

        /// <summary>The place that it was moved from.</summary>
        public required DateOnly? Date { get; init; }

        public required int? Number { get; init; }
    }
}
