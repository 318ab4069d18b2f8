using Diary.Dialogs.Timetable;
using Diary.Domain.School;
using Diary.Testing.Databases;

namespace Diary.Dialogs.SchoolYear;

public sealed class SchoolYearDialogTests
{
    private readonly SchoolScene _scene = new();

    public SchoolYearDialogTests()
    {
        for (var day = new DateOnly(2026, 12, 28); day <= new DateOnly(2027, 1, 10); day = day.AddDays(1))
        {
            var isHoliday = day.Month == 1 && day.Day <= 8;
            _scene.School.AddDay(
                day,
                isHoliday ? CalendarDayKind.Holiday : CalendarDayKind.Vacation,
                isHoliday ? "Новый год" : "Зимние каникулы"
            );
        }

        _scene.School.AddTerm(TermKind.Quarter, 1, new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 25));
        _scene.School.AddTerm(TermKind.Quarter, 2, new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 27));
        _scene.School.AddTerm(TermKind.Quarter, 3, new DateOnly(2027, 1, 11), new DateOnly(2027, 3, 21));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task Days_to_the_vacation_are_counted_and_school_days_among_them(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        var talk = _scene.TalkAs(database);

        await talk.SayAsync("сколько до каникул?");

        Assert.Contains("До каникул 34 дня, учебных из них 24, считая сегодня.", talk.Text);
        Assert.Contains(
            "Зимние каникулы: 28 декабря 2026 – 10 января 2027. Снова в школу — понедельник, 11 января.",
            talk.Text
        );
        Assert.InRange(talk.Statements, 1, 4);
    }

    [Fact]
    public async Task A_vacation_that_is_now_says_when_school_begins()
    {
        _scene.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 5, 9, 0, 0, TimeSpan.Zero));
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database);

        Assert.Contains(
            "Сейчас Зимние каникулы: в школу понедельник, 11 января, через 6 дней.",
            await talk.SayAsync("когда каникулы")
        );
        Assert.Contains(
            "Сейчас каникулы. 3-я четверть начнётся 11 января 2027.",
            await talk.SayAsync("какая сейчас четверть")
        );
    }

    [Fact]
    public async Task The_summer_has_no_end_while_the_next_year_is_not_entered()
    {
        await using var database = await _scene.OpenAsync();

        Assert.Contains(
            "Летние каникулы с 27 мая 2027: через 184 дня",
            await _scene.TalkAs(database).SayAsync("когда летние каникулы")
        );
    }

    [Fact]
    public async Task The_term_is_named_with_what_is_left_of_it()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        Assert.Contains(
            "Сейчас 2-я четверть: 2 ноября – 27 декабря. Осталось 24 учебных дня, считая сегодня.",
            await talk.SayAsync("какая сейчас четверть")
        );
        Assert.Contains("До каникул 34 дня", await talk.PressAsync("Сколько до каникул"));
    }

    [Fact]
    public async Task First_graders_have_a_vacation_of_their_own()
    {
        var first = _scene.School.AddClass(1, "А");
        var brother = _scene.School.AddStudent(first, "Лёва");
        _scene.School.AddGuardianship(_scene.Mother, brother);
        _scene.School.AddDay(
            new DateOnly(2026, 12, 1),
            CalendarDayKind.Vacation,
            "Дополнительные каникулы",
            minGrade: 1,
            maxGrade: 1
        );
        await using var database = await _scene.OpenAsync();

        var answer = await _scene.TalkAs(database).SayAsync("когда каникулы");

        Assert.Contains("Лёва: До каникул 7 дней", answer);
        Assert.Contains("Маша, Петя: До каникул 34 дня", answer);
    }
}
