using Diary.Domain.Database;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Xunit;

namespace Diary.Domain.School;

public sealed class SchoolCalendarTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DateOnly Saturday = new(2026, 11, 21);
    private static readonly DateOnly Sunday = new(2026, 11, 22);
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory, EveryDatabase]
    public async Task Saturday_is_a_school_day_in_a_six_day_week_but_not_for_first_graders(DatabaseKind kind)
    {
        var span = await ReadAsync(kind, new SchoolBuilder(daysPerWeek: 6));

        Assert.Equal(SchoolDayKind.Lessons, span.DayOf(7, Saturday).Kind);
        Assert.Equal(SchoolDayKind.Weekend, span.DayOf(1, Saturday).Kind);
        Assert.Equal(SchoolDayKind.Weekend, span.DayOf(7, Sunday).Kind);
        Assert.Equal(Saturday, span.PreviousSchoolDay(7, Monday)!.Date);
    }

    [Theory, EveryDatabase]
    public async Task The_next_school_day_is_after_the_weekend(DatabaseKind kind)
    {
        var span = await ReadAsync(kind, new SchoolBuilder());

        Assert.Equal(SchoolDayKind.Weekend, span.DayOf(7, Saturday).Kind);
        Assert.Equal(Monday, span.NextSchoolDay(7, Friday)!.Date);
        Assert.Equal(Friday, span.PreviousSchoolDay(7, Monday)!.Date);
    }

    [Theory, EveryDatabase]
    public async Task A_holiday_has_a_name_and_what_concerns_fewer_grades_goes_first(DatabaseKind kind)
    {
        var school = new SchoolBuilder();
        school.AddDay(Monday, CalendarDayKind.Holiday, "День школы");
        school.AddDay(Monday, CalendarDayKind.Distance, "Карантин", minGrade: 5, maxGrade: 6);
        var span = await ReadAsync(kind, school);

        Assert.Equal((SchoolDayKind.Holiday, "День школы"), Told(span.DayOf(7, Monday)));
        Assert.Equal((SchoolDayKind.Distance, "Карантин"), Told(span.DayOf(5, Monday)));
        Assert.Equal(Monday.AddDays(1), span.NextSchoolDay(7, Friday)!.Date);
        Assert.Equal(Monday, span.NextSchoolDay(5, Friday)!.Date);
    }

    [Theory, EveryDatabase]
    public async Task A_transferred_saturday_has_the_lessons_of_the_day_it_stands_for(DatabaseKind kind)
    {
        var school = new SchoolBuilder();
        school.AddDay(Saturday, CalendarDayKind.Transferred, actsAs: DayOfWeek.Monday);
        var day = (await ReadAsync(kind, school)).DayOf(7, Saturday);

        Assert.True(day.HasLessons);
        Assert.Equal(DayOfWeek.Monday, day.ActsAs);
    }

    [Theory, EveryDatabase]
    public async Task In_the_summer_the_next_school_day_is_the_first_of_september(DatabaseKind kind)
    {
        var school = new SchoolBuilder();
        school.AddYear("2027/28", new DateOnly(2027, 9, 1), new DateOnly(2028, 5, 26));
        var span = await ReadAsync(kind, school, new DateOnly(2027, 5, 27));

        Assert.Equal(SchoolDayKind.OutsideYear, span.DayOf(7, new DateOnly(2027, 6, 1)).Kind);
        Assert.Equal(new DateOnly(2027, 9, 1), span.NextSchoolDay(7, new DateOnly(2027, 5, 27))!.Date);
        Assert.Equal(SchoolBuilder.YearEnd, span.PreviousSchoolDay(7, new DateOnly(2027, 9, 1))!.Date);
    }

    [Theory, EveryDatabase]
    public async Task Another_schools_holiday_is_not_ours(DatabaseKind kind)
    {
        var other = new SchoolBuilder(2);
        other.AddDay(Monday, CalendarDayKind.Holiday, "Чужой праздник");
        await using var database = await TestDatabase.CreateAsync(kind);
        await other.SaveAsync(database);
        var ours = new SchoolBuilder();
        await ours.SaveAsync(database);

        Assert.Equal(SchoolDayKind.Lessons, (await ReadAsync(database, ours, Monday)).DayOf(7, Monday).Kind);
    }

    private static (SchoolDayKind, string?) Told(SchoolDay day) => (day.Kind, day.Title);

    private static async Task<CalendarSpan> ReadAsync(DatabaseKind kind, SchoolBuilder school, DateOnly? around = null)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await school.SaveAsync(database);
        return await ReadAsync(database, school, around ?? Monday);
    }

    private static async Task<CalendarSpan> ReadAsync(TestDatabase database, SchoolBuilder school, DateOnly around)
    {
        var trips = new RoundTrips();
        await using var db = trips.Open(database);
        var span = await new SchoolCalendar(db).AroundAsync(
            school.School.Id,
            around,
            TestContext.Current.CancellationToken
        );
        Assert.Single(trips.Commands);
        return span;
    }
}
