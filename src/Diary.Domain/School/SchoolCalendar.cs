using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.School;

/// <summary>Reads a school's calendar, one query for a span of days.</summary>
public sealed class SchoolCalendar(DiaryDbContext db)
{
    /// <summary>Longer than the summer: there is a school day on either side of any date.</summary>
    private const int AroundDays = 130;

    /// <summary>Enough on both sides of the date to find the nearest school days.</summary>
    public Task<CalendarSpan> AroundAsync(Guid schoolId, DateOnly date, CancellationToken cancellationToken) =>
        BetweenAsync(schoolId, date.AddDays(-AroundDays), date.AddDays(AroundDays), cancellationToken);

    public async Task<CalendarSpan> BetweenAsync(
        Guid schoolId,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        var years = db.AcademicYears.Where(year => year.Start <= to && year.End >= from);
        var days = db.CalendarDays.Where(day => day.SchoolId == schoolId && day.Date >= from && day.Date <= to);
        var rows = await (
            from school in db.Schools
            where school.Id == schoolId
            from year in years.Where(year => year.SchoolId == school.Id).DefaultIfEmpty()
            from day in days.Where(day => day.YearId == year!.Id).DefaultIfEmpty()
            select new
            {
                School = school,
                Year = (AcademicYear?)year,
                Day = (CalendarDay?)day,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return new CalendarSpan(
            rows.Count > 0 ? rows[0].School : throw new InvalidOperationException($"There is no school {schoolId}."),
            [.. rows.Select(row => row.Year).OfType<AcademicYear>().DistinctBy(year => year.Id)],
            rows.Select(row => row.Day).OfType<CalendarDay>(),
            from,
            to
        );
    }
}
