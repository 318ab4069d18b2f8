using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

internal static class LessonEntries
{
    public static LessonEntry Of(LessonLine line, TimeZoneInfo clock, bool namesLearners) =>
        new(
            line.Number,
            TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(line.StartsAt, clock).DateTime),
            TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(line.EndsAt, clock).DateTime),
            line.Subject,
            line.Room,
            line.Teacher.WithInitials,
            namesLearners ? line.GroupTitle ?? line.ClassTitle : null,
            line.Kind,
            line.State,
            line.MovedTo,
            [.. line.Changes.Select(ToEntry)]
        );

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
