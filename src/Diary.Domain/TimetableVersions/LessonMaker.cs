using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Domain.TimetableVersions;

/// <summary>Makes the lessons of days out of the week's plan, the calendar and the bells.</summary>
internal sealed class LessonMaker(CalendarSpan calendar, BellPlan bells, DateOnly yearStart)
{
    private const int DaysInWeek = 7;
    private readonly Dictionary<string, TimeZoneInfo> _clocks = [];

    public IEnumerable<MadeLesson> Make(IReadOnlyList<VersionSlot> slots, DateOnly first, DateOnly last)
    {
        var weekdays = slots.ToLookup(slot => slot.Weekday);
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            foreach (var grade in weekdays.SelectMany(day => day).Select(slot => slot.Grade).Distinct())
            {
                var day = calendar.DayOf(grade, date);
                foreach (var slot in day.HasLessons ? weekdays[day.ActsAs].Where(slot => slot.Grade == grade) : [])
                {
                    if (IsTaught(slot.Week, date) && bells.On(slot.ShiftId, day)?.Lesson(slot.Number) is { } bell)
                    {
                        yield return new MadeLesson(slot, Time(date, bell, slot.TimeZone));
                    }
                }
            }
        }
    }

    /// <summary>The week in which the school year begins is an A week.</summary>
    private bool IsTaught(SlotWeek week, DateOnly date)
    {
        var isA = (MondayOf(date).DayNumber - MondayOf(yearStart).DayNumber) / DaysInWeek % 2 == 0;
        return week is SlotWeek.Every || (week is SlotWeek.A) == isA;
    }

    private LessonTime Time(DateOnly date, BellTime bell, string timeZone)
    {
        if (!_clocks.TryGetValue(timeZone, out var clock))
        {
            _clocks[timeZone] = clock = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        }

        return new LessonTime(date, bell.Number, Instant(date, bell.Start, clock), Instant(date, bell.End, clock));
    }

    private static DateTimeOffset Instant(DateOnly date, TimeOnly time, TimeZoneInfo clock)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, clock.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateOnly MondayOf(DateOnly date) =>
        date.AddDays(-(((int)date.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
}

/// <summary>A lesson as the plan makes it.</summary>
internal sealed record MadeLesson(VersionSlot Slot, LessonTime Time)
{
    /// <summary>The place at which a group has one lesson.</summary>
    public (DateOnly, int, Guid) Key => (Time.Date, Time.Number, Slot.GroupId);

    public static (DateOnly, int, Guid) KeyOf(LessonOccurrence lesson) => (lesson.Date, lesson.Number, lesson.GroupId);

    /// <summary>Whether the lesson is what the plan makes.</summary>
    public bool Is(LessonOccurrence lesson) =>
        IsOrWas(lesson) && lesson is { State: LessonState.Planned, Kind: LessonKind.Lesson };

    /// <summary>The same, whatever became of it for the day.</summary>
    public bool IsOrWas(LessonOccurrence lesson) =>
        KeyOf(lesson) == Key
        && lesson.SubjectId == Slot.SubjectId
        && lesson.TeacherId == Slot.TeacherId
        && lesson.RoomId == Slot.RoomId
        && lesson.StartsAt == Time.StartsAt
        && lesson.EndsAt == Time.EndsAt;
}
