using Diary.Domain.Access;
using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>Which school day somebody at work means who names none.</summary>
public sealed class SchoolCalendarDays(SchoolCalendar calendar)
{
    private static readonly TimeOnly DayIsOver = new(14, 0);

    /// <summary>Today while it lasts, else the next day with lessons.</summary>
    public async Task<DateOnly> NearestAsync(Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var span = await calendar.AroundAsync(viewer.Posts[0].SchoolId, today, cancellationToken);
        var isOver = TimeOnly.FromDateTime(now.DateTime) >= DayIsOver;
        var before = isOver ? today : today.AddDays(-1);
        return span.NextSchoolDay(Grades.Last, before)?.Date ?? today;
    }
}
