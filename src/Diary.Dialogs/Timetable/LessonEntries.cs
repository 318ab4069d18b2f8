using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

internal static class LessonEntries
{
    public static LessonEntry Of(LessonLine line, TimeZoneInfo clock, bool namesLearners) =>
        new(
            line.Date,
            line.Number,
            TimeOf(line.StartsAt, clock),
            TimeOf(line.EndsAt, clock),
            line.Subject,
            line.Room,
            line.Teacher.WithInitials,
            namesLearners ? line.GroupTitle ?? line.ClassTitle : null,
            line.Kind,
            line.State,
            line.MovedTo,
            line.IsGivenAway,
            [.. line.Changes.Select(ToEntry)]
        );

    /// <summary>Day by day, in the order of the lessons.</summary>
    public static IReadOnlyList<TimetableDay> Days(
        IEnumerable<LessonLine> lines,
        TimeZoneInfo clock,
        bool namesLearners
    ) => [.. lines.GroupBy(line => line.Date).Select(day => Day(day.Key, [.. day], clock, namesLearners))];

    public static TimeOnly TimeOf(DateTimeOffset moment, TimeZoneInfo clock) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, clock).DateTime);

    private static TimetableDay Day(DateOnly date, List<LessonLine> lines, TimeZoneInfo clock, bool namesLearners)
    {
        var on = lines.FindAll(line => line.IsOn && !line.IsGivenAway);
        return new TimetableDay(
            date,
            on.Select(line => line.Number).Distinct().Count(),
            on.Count > 0 ? TimeOf(on.Min(line => line.StartsAt), clock) : null,
            on.Count > 0 ? TimeOf(on.Max(line => line.EndsAt), clock) : null,
            lines.Count(line => line.Changes.Count > 0),
            [.. lines.Select(line => Of(line, clock, namesLearners))]
        );
    }

    private static ChangeEntry ToEntry(LessonChangeLine change) =>
        new(
            change.Type,
            change.OldTeacher?.WithInitials,
            change.OldRoom,
            change.OldSubject,
            change.OldPlace,
            change.Reason
        );
}
