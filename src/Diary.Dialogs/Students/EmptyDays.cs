using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>Says why a day has no lessons, and where the next ones are.</summary>
public sealed class EmptyDays(SchoolCalendar calendar)
{
    private readonly Dictionary<(Guid School, DateOnly Day), CalendarSpan> _spans = [];

    internal async Task<NoLessons> ExplainAsync(
        string dialog,
        DiaryOwner owner,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var span = await SpanAsync(owner.SchoolId, query.First, cancellationToken);
        var day = span.DayOf(owner.Grade, query.First);
        var reason = Reason(day.Kind);
        if (reason is NoLessonsReason.NoneInTimetable && query.Subject is not null)
        {
            return new NoLessons(NoLessonsReason.NoneOfSubject, null, null);
        }

        var next = span.NextSchoolDay(owner.Grade, query.Last);
        return new NoLessons(
            reason,
            day.Title,
            next is null ? null : DayNavigator.Button(dialog, query.On(next.Date, next.Date), next.Date)
        );
    }

    /// <summary>Children of one school have one calendar.</summary>
    private async Task<CalendarSpan> SpanAsync(Guid schoolId, DateOnly day, CancellationToken cancellationToken) =>
        _spans.TryGetValue((schoolId, day), out var known)
            ? known
            : _spans[(schoolId, day)] = await calendar.AroundAsync(schoolId, day, cancellationToken);

    private static NoLessonsReason Reason(SchoolDayKind kind) =>
        kind switch
        {
            SchoolDayKind.Weekend => NoLessonsReason.Weekend,
            SchoolDayKind.Holiday => NoLessonsReason.Holiday,
            SchoolDayKind.Vacation or SchoolDayKind.OutsideYear => NoLessonsReason.Vacation,
            SchoolDayKind.Lessons or SchoolDayKind.Distance or SchoolDayKind.Shortened =>
                NoLessonsReason.NoneInTimetable,
        };
}
