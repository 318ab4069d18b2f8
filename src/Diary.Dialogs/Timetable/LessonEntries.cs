using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

internal static class LessonEntries
{
    public static LessonEntry Of(LessonLine line, TimeZoneInfo clock, bool namesLearners) =>
        new(
            line.Number,
            line.MovedTo is null ? new LessonHours(TimeOn(clock, line.StartsAt), TimeOn(clock, line.EndsAt)) : null,
            line.Subject,
            line.Room,
            line.Teacher.WithInitials,
            namesLearners ? line.GroupTitle ?? line.ClassTitle : null,
            line.Kind,
            line.State,
            line.MovedTo,
            [.. line.Changes.Select(ToEntry)]
        );

    private static TimeOnly TimeOn(TimeZoneInfo clock, DateTimeOffset moment) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, clock).DateTime);

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
