using Diary.Domain.Database;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Domain.Homework;

/// <summary>When a subject comes next: what is set for it is due then.</summary>
internal static class NextLessons
{
    /// <summary>Longer than the summer.</summary>
    private const int DaysAhead = 120;

    public static IQueryable<NextLesson> Of(
        DiaryDbContext db,
        IQueryable<LessonScope> scopes,
        string subjectKey,
        DateTimeOffset now
    )
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var last = today.AddDays(DaysAhead);
        return from scope in scopes
            join lesson in db.LessonOccurrences
                on new { scope.SchoolId, scope.GroupId } equals new { lesson.SchoolId, lesson.GroupId }
            join subject in db.Subjects on lesson.SubjectId equals subject.Id
            where subject.Key == subjectKey && lesson.State != LessonState.Cancelled
            where lesson.Date >= today && lesson.Date <= last && lesson.StartsAt > now
            where lesson.Date >= scope.From && (scope.To == null || lesson.Date <= scope.To)
            group lesson.Date by scope.OwnerId into days
            select new NextLesson { OwnerId = days.Key, Date = days.Min() };
    }
}

internal sealed class NextLesson
{
    public required Guid OwnerId { get; init; }

    public required DateOnly Date { get; init; }
}
