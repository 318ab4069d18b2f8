using Diary.Domain.Database;

namespace Diary.Domain.Timetable;

/// <summary>
/// Which lessons an answer shows, and for whom. A lesson that was moved away is also found by the place it left, and one
/// that somebody else gives by the teacher who does not.
/// </summary>
internal static class LessonPicks
{
    /// <summary>The lessons of the groups that count.</summary>
    public static IQueryable<LessonPick> Of(
        DiaryDbContext db,
        IQueryable<LessonScope> scopes,
        DateOnly firstDay,
        DateOnly lastDay
    )
    {
        var there =
            from scope in scopes
            join lesson in db.LessonOccurrences
                on new { scope.SchoolId, scope.GroupId } equals new { lesson.SchoolId, lesson.GroupId }
            where lesson.Date >= firstDay && lesson.Date <= lastDay
            where lesson.Date >= scope.From && (scope.To == null || lesson.Date <= scope.To)
            select new LessonPick
            {
                OwnerId = scope.OwnerId,
                LessonId = lesson.Id,
                MoveId = null,
                IsGivenAway = false,
            };
        var left =
            from scope in scopes
            join lesson in db.LessonOccurrences
                on new { scope.SchoolId, scope.GroupId } equals new { lesson.SchoolId, lesson.GroupId }
            join change in db.LessonChanges
                on new { lesson.SchoolId, LessonId = lesson.Id } equals new { change.SchoolId, change.LessonId }
            where change.Type == LessonChangeType.Move && change.RestoredAt == null
            where change.OldDate >= firstDay && change.OldDate <= lastDay
            where change.OldDate >= scope.From && (scope.To == null || change.OldDate <= scope.To)
            where change.OldDate != lesson.Date || change.OldNumber != lesson.Number
            select new LessonPick
            {
                OwnerId = scope.OwnerId,
                LessonId = lesson.Id,
                MoveId = change.Id,
                IsGivenAway = false,
            };
        return there.Concat(left);
    }

    /// <summary>The lessons that the teachers give, or would have given.</summary>
    public static IQueryable<LessonPick> OfTeachers(
        DiaryDbContext db,
        IReadOnlyCollection<Guid> schools,
        IReadOnlyCollection<Guid> teachers,
        DateOnly firstDay,
        DateOnly lastDay
    )
    {
        var given =
            from lesson in db.LessonOccurrences
            where schools.Contains(lesson.SchoolId) && teachers.Contains(lesson.TeacherId)
            where lesson.Date >= firstDay && lesson.Date <= lastDay
            select new LessonPick
            {
                OwnerId = lesson.TeacherId,
                LessonId = lesson.Id,
                MoveId = null,
                IsGivenAway = false,
            };
        var left =
            from change in db.LessonChanges
            join lesson in db.LessonOccurrences on change.LessonId equals lesson.Id
            where schools.Contains(change.SchoolId) && teachers.Contains(lesson.TeacherId)
            where change.Type == LessonChangeType.Move && change.RestoredAt == null
            where change.OldDate >= firstDay && change.OldDate <= lastDay
            where change.OldDate != lesson.Date || change.OldNumber != lesson.Number
            select new LessonPick
            {
                OwnerId = lesson.TeacherId,
                LessonId = lesson.Id,
                MoveId = change.Id,
                IsGivenAway = false,
            };
        var givenAway =
            from change in db.LessonChanges
            join lesson in db.LessonOccurrences on change.LessonId equals lesson.Id
            where schools.Contains(change.SchoolId) && change.RestoredAt == null
            where change.OldTeacherId != null && teachers.Contains(change.OldTeacherId.Value)
            where lesson.TeacherId != change.OldTeacherId && lesson.Date >= firstDay && lesson.Date <= lastDay
            select new LessonPick
            {
                OwnerId = change.OldTeacherId!.Value,
                LessonId = lesson.Id,
                MoveId = null,
                IsGivenAway = true,
            };
        return given.Concat(left).Concat(givenAway);
    }

    public static IQueryable<LessonPick> Named(DiaryDbContext db, IReadOnlyCollection<Guid> lessonIds) =>
        from lesson in db.LessonOccurrences
        where lessonIds.Contains(lesson.Id)
        select new LessonPick
        {
            OwnerId = lesson.GroupId,
            LessonId = lesson.Id,
            MoveId = null,
            IsGivenAway = false,
        };

    /// <summary>Whatever is different on the days at the schools.</summary>
    public static IQueryable<LessonPick> Changed(
        DiaryDbContext db,
        IReadOnlyCollection<Guid> schools,
        DateOnly firstDay,
        DateOnly lastDay
    )
    {
        var there =
            from lesson in db.LessonOccurrences
            where schools.Contains(lesson.SchoolId) && lesson.Date >= firstDay && lesson.Date <= lastDay
            where
                db.Set<LessonChange>()
                    .Any(c => c.SchoolId == lesson.SchoolId && c.LessonId == lesson.Id && c.RestoredAt == null)
            select new LessonPick
            {
                OwnerId = lesson.GroupId,
                LessonId = lesson.Id,
                MoveId = null,
                IsGivenAway = false,
            };
        var left =
            from change in db.LessonChanges
            join lesson in db.LessonOccurrences on change.LessonId equals lesson.Id
            where schools.Contains(change.SchoolId) && change.RestoredAt == null
            where change.Type == LessonChangeType.Move
            where change.OldDate >= firstDay && change.OldDate <= lastDay
            where lesson.Date < firstDay || lesson.Date > lastDay
            select new LessonPick
            {
                OwnerId = lesson.GroupId,
                LessonId = lesson.Id,
                MoveId = change.Id,
                IsGivenAway = false,
            };
        return there.Concat(left);
    }
}

internal sealed class LessonPick
{
    public required Guid OwnerId { get; init; }

    public required Guid LessonId { get; init; }

    /// <summary>The move by which it left; set where it is found by the place that it left.</summary>
    public required Guid? MoveId { get; init; }

    /// <summary>Whether it is found by a teacher who does not give it.</summary>
    public required bool IsGivenAway { get; init; }
}
