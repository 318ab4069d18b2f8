using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Xunit;

namespace Diary.Domain.School;

public sealed class VacationTests
{
    private static readonly DateOnly Monday = new(2026, 12, 28);
    private readonly SchoolBuilder _school = new();
    private CalendarSpan? _span;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Holidays_and_weekends_within_a_vacation_belong_to_it_and_weekends_around_do_not()
    {
        Vacation(Monday, 5, "Зимние каникулы");
        _school.AddDay(Monday.AddDays(7), CalendarDayKind.Holiday, "Рождество");
        Vacation(Monday.AddDays(8), 4, "Зимние каникулы");
        var span = await SpanAsync();

        var vacation = span.NextVacation(7, Monday.AddDays(-30));

        Assert.Equal(new Vacation("Зимние каникулы", Monday, Monday.AddDays(11), false), vacation);
        Assert.Equal(vacation, span.VacationOn(7, Monday.AddDays(5)));
        Assert.Equal(vacation, span.VacationOn(7, Monday.AddDays(7)));
        Assert.Null(span.VacationOn(7, Monday.AddDays(-1)));
        Assert.Null(span.VacationOn(7, Monday.AddDays(12)));
    }

    [Fact]
    public async Task A_holiday_alone_is_no_vacation()
    {
        _school.AddDay(new DateOnly(2026, 11, 4), CalendarDayKind.Holiday, "День народного единства");
        var span = await SpanAsync();

        Assert.Null(span.VacationOn(7, new DateOnly(2026, 11, 4)));
        Assert.True(span.NextVacation(7, new DateOnly(2026, 10, 1))?.IsBetweenYears);
    }

    [Fact]
    public async Task Vacations_follow_one_another_and_the_summer_is_the_last_and_open()
    {
        Vacation(Monday, 5, "Зимние каникулы");
        Vacation(new DateOnly(2027, 3, 22), 5, "Весенние каникулы");
        var span = await SpanAsync();

        Assert.Equal(
            ["Зимние каникулы", "Весенние каникулы", null],
            span.VacationsAfter(7, new DateOnly(2026, 11, 24)).Select(vacation => vacation.Title)
        );
        Assert.Null(span.VacationsAfter(7, Monday).Last().Last);
        Assert.Equal("Весенние каникулы", span.NextVacation(7, Monday.AddDays(2))?.Title);
    }

    [Fact]
    public async Task School_days_are_counted_with_both_ends()
    {
        _school.AddDay(new DateOnly(2026, 11, 25), CalendarDayKind.Holiday);
        var span = await SpanAsync();

        Assert.Equal(4, span.CountSchoolDays(7, new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 30)));
        Assert.Equal(0, span.CountSchoolDays(7, new DateOnly(2026, 11, 28), new DateOnly(2026, 11, 29)));
    }

    private void Vacation(DateOnly first, int days, string title)
    {
        for (var i = 0; i < days; i++)
        {
            _school.AddDay(first.AddDays(i), CalendarDayKind.Vacation, title);
        }
    }

    private async Task<CalendarSpan> SpanAsync()
    {
        if (_span is null)
        {
            await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
            await _school.SaveAsync(database);
            await using var db = database.CreateDbContext();
            _span = await new SchoolCalendar(db).BetweenAsync(
                _school.School.Id,
                new DateOnly(2026, 9, 1),
                new DateOnly(2027, 8, 1),
                Cancel
            );
        }

        return _span;
    }
}
