using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>Says why a day has no lessons, and where the next ones are.</summary>
public sealed class EmptyDays(SchoolCalendar calendar)
{
    /// <summary>Children of one school share its calendar.</summary>
    private readonly Dictionary<(Guid, DateOnly), CalendarSpan> _spans = [];

    internal async Task<NoLessons> ExplainAsync(
        string dialog,
        DiaryOwner owner,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        if (!_spans.TryGetValue((owner.SchoolId, query.First), out var span))
        {
            span = await calendar.AroundAsync(owner.SchoolId, query.First, cancellationToken);
            _spans.Add((owner.SchoolId, query.First), span);
        }

        var day = span.DayOf(owner.Grade, query.First);
        var next = span.NextSchoolDay(owner.Grade, query.Last);
        return new NoLessons(
            Reason(day.Kind),
            day.Title,
            next is null ? null : DayNavigator.Button(dialog, query.On(next.Date, next.Date), next.Date)
        );
    }

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
