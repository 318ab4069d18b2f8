using Diary.Domain.Timetable;

namespace Diary.Domain.Demo;

/// <summary>The week's plan, and the lessons that it makes of every school day of the year.</summary>
internal sealed class DemoLessons
{
    public const int MaxPerDay = 7;

    public DemoLessons(DemoCalendar calendar, DemoFrame frame, DemoTimetable timetable, DateOnly today)
    {
        var isOver = calendar.Year.End < today;
        Version = new TimetableVersion
        {
            Id = DemoIds.Named($"timetable/{calendar.Year.Title}"),
            SchoolId = DemoIds.School,
            YearId = calendar.Year.Id,
            From = calendar.Year.Start,
            To = calendar.Year.End,
            Status = isOver ? TimetableStatus.Archived : TimetableStatus.Published,
        };
        var plan = (
            from cell in timetable.Cells
            from planned in cell.Slots(Version.Id)
            select (cell.Number, planned.Course, planned.Slot)
        ).ToList();
        Slots = [.. plan.Select(planned => planned.Slot)];
        var weekdays = plan.OrderBy(planned => planned.Number).ToLookup(planned => planned.Slot.Weekday);
        var lessons = new List<LessonOccurrence>();
        for (var date = calendar.Year.Start; date <= calendar.Year.End; date = date.AddDays(1))
        {
            var days = Enumerable.Range(1, 11).Select(grade => calendar.Span.DayOf(grade, date)).ToList();
            if (!days.Exists(day => day.HasLessons))
            {
                continue;
            }

            foreach (var (number, course, slot) in weekdays[days[^1].ActsAs])
            {
                var day = days[course.Class.Row.Grade - 1];
                if (!day.HasLessons)
                {
                    continue;
                }

                var (startsAt, endsAt) = frame.TimesOf(day, number);
                var lesson = new LessonOccurrence
                {
                    Id = DemoIds.At(startsAt, DemoRowKind.Lesson, lessons.Count),
                    SchoolId = DemoIds.School,
                    SlotId = slot.Id,
                    Date = date,
                    Number = number,
                    StartsAt = startsAt,
                    EndsAt = endsAt,
                    GroupId = slot.GroupId,
                    SubjectId = course.Subject.Id,
                    TeacherId = course.Teacher.Person.Id,
                    RoomId = slot.RoomId,
                    State = date < today ? LessonState.Held : LessonState.Planned,
                };
                lessons.Add(lesson);
                course.Lessons.Add(lesson);
            }
        }

        All = lessons;
    }

    public TimetableVersion Version { get; }

    public IReadOnlyList<TimetableSlot> Slots { get; }

    public IReadOnlyList<LessonOccurrence> All { get; }
}
