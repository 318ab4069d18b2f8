using Diary.Domain.Database;

namespace Diary.Domain.Timetable;

/// <summary>Which lessons an answer shows, and for whom.</summary>
internal static class LessonPicks
{
    /// <summary>The lessons that the teachers give.</summary>
    public static IQueryable<LessonPick> OfTeachers(
        DiaryDbContext db,
        IReadOnlyCollection<Guid> schools,
        IReadOnlyCollection<Guid> teachers,
        DateOnly firstDay,
        DateOnly lastDay
    ) =>
        from lesson in db.LessonOccurrences
        where schools.Contains(lesson.SchoolId) && teachers.Contains(lesson.TeacherId)
        where lesson.Date >= firstDay && lesson.Date <= lastDay
        select new LessonPick
        {
            OwnerId = lesson.TeacherId,
            LessonId = lesson.Id,
            LeftDate = null,
            LeftNumber = null,
        };

    /// <summary>The lessons of the groups that count. A lesson that was moved away is also found by the place it left.</summary>
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
                LeftDate = null,
                LeftNumber = null,
            };
        var left =
            from scope in scopes
            join lesson in db.LessonOccurrences
                on new { scope.SchoolId, scope.GroupId } equals new { lesson.SchoolId, lesson.GroupId }
            join change in db.LessonChanges
                on new { lesson.SchoolId, LessonId = lesson.Id } equals new { change.SchoolId, change.LessonId }
            where change.Type == LessonChangeType.Move && change.OldDate >= firstDay && change.OldDate <= lastDay
            where change.OldDate >= scope.From && (scope.To == null || change.OldDate <= scope.To)
            where change.OldDate != lesson.Date || change.OldNumber != lesson.Number
            select new LessonPick
            {
                OwnerId = scope.OwnerId,
                LessonId = lesson.Id,
                LeftDate = change.OldDate,
                LeftNumber = change.OldNumber,
            };
        return there.Concat(left);
    }
}

internal sealed class LessonPick
{
    public required Guid OwnerId { get; init; }

    public required Guid LessonId { get; init; }

    public required DateOnly? LeftDate { get; init; }

    public required int? LeftNumber { get; init; }
}
