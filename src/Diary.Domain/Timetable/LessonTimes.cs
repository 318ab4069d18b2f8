using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>When the lessons of a group are on a day, by the calendar and the bells.</summary>
public sealed class LessonTimes(DiaryDbContext db, SchoolCalendar calendar, BellReader bells)
{
    /// <summary>Every lesson time of the day; a refusal on a day without lessons, and where there are no bells.</summary>
    public async Task<Outcome<IReadOnlyList<LessonTime>, LessonRefusal>> OfDayAsync(
        Guid schoolId,
        Guid groupId,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        var place = await (
            from learners in db.Groups
            where learners.SchoolId == schoolId && learners.Id == groupId
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            select new
            {
                Grade = inClass == null ? Grades.Last : inClass.Grade,
                ShiftId = inClass == null ? (Guid?)null : inClass.ShiftId,
                TimeZone = db.Set<Building>()
                    .Where(b => b.SchoolId == schoolId && (inClass == null || b.Id == inClass.BuildingId))
                    .OrderBy(b => b.Id)
                    .Select(b => b.TimeZone)
                    .First(),
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (place is null)
        {
            return LessonRefusal.NotYours;
        }

        var day = (await calendar.BetweenAsync(schoolId, date, date, cancellationToken)).DayOf(place.Grade, date);
        if (!day.HasLessons)
        {
            return LessonRefusal.NoSchoolThatDay;
        }

        var ofDay = (await bells.ReadAsync(schoolId, cancellationToken)).On(place.ShiftId, day);
        var clock = TimeZoneInfo.FindSystemTimeZoneById(place.TimeZone);
        return ofDay is null
            ? LessonRefusal.ImpossibleTime
            : ofDay
                .Lessons.Select(bell => new LessonTime(
                    date,
                    bell.Number,
                    Instant(date, bell.Start, clock),
                    Instant(date, bell.End, clock)
                ))
                .ToArray();
    }

    public async Task<Outcome<LessonTime, LessonRefusal>> AtAsync(
        Guid schoolId,
        Guid groupId,
        LessonPlace place,
        CancellationToken cancellationToken
    )
    {
        var times = await OfDayAsync(schoolId, groupId, place.Date, cancellationToken);
        return !times.Succeeded(out var ofDay, out var refusal) ? refusal
            : ofDay.FirstOrDefault(time => time.Number == place.Number) is { } time ? time
            : LessonRefusal.ImpossibleTime;
    }

    private static DateTimeOffset Instant(DateOnly date, TimeOnly time, TimeZoneInfo clock)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, clock.GetUtcOffset(local)).ToUniversalTime();
    }
}
