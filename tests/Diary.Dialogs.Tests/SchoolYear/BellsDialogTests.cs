using Diary.Dialogs.Timetable;
using Diary.Domain.School;

namespace Diary.Dialogs.SchoolYear;

public sealed class BellsDialogTests
{
    private readonly SchoolScene _scene = new();

    [Fact]
    public async Task Now_comes_first_and_then_all_bells()
    {
        _scene.School.AddBells();
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database);
        _scene.Clock.Advance(TimeSpan.FromMinutes(40));

        await talk.SayAsync("звонки");

        Assert.Equal("Сейчас 5-й урок, до звонка 5 минут.", talk.FirstLine);
        Assert.Contains("08:00–08:45", talk.Text);
        _scene.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("Сейчас перемена, до 6-го урока 10 минут.", await talk.SayAsync("расписание звонков"));
        Assert.InRange(talk.Statements, 1, 4);
    }

    [Fact]
    public async Task A_lesson_has_its_own_bells()
    {
        _scene.School.AddBells();
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        Assert.Contains(
            "3-й урок: 10:00–10:45, потом перемена 15 минут.",
            await talk.SayAsync("когда звонок с третьего урока")
        );
        Assert.Contains("9-го урока в расписании звонков нет.", await talk.SayAsync("звонок на 9 урок"));
        Assert.Contains(
            "Самая длинная перемена — после 1-го урока: с 08:45, 15 минут.",
            await talk.SayAsync("когда большая перемена")
        );
    }

    [Fact]
    public async Task A_short_day_has_other_bells()
    {
        _scene.School.AddBells();
        _scene.School.AddBells(CalendarDayKind.Shortened, minutes: 30);
        _scene.School.AddDay(SchoolScene.Tomorrow, CalendarDayKind.Shortened);
        await using var database = await _scene.OpenAsync();

        var answer = await _scene.TalkAs(database).SayAsync("звонки на завтра");

        Assert.Contains("среда, 25 ноября — сокращённый день.", answer);
        Assert.Contains("08:00–08:30", answer);
    }

    [Fact]
    public async Task Children_of_two_shifts_have_two_tables()
    {
        var second = _scene.School.AddShift(2);
        var late = _scene.School.AddClass(6, "В", shift: second);
        var sister = _scene.School.AddStudent(late, "Лиза");
        _scene.School.AddGuardianship(_scene.Mother, sister);
        _scene.School.AddBells();
        _scene.School.AddBells(shift: second, firstHour: 14);
        await using var database = await _scene.OpenAsync();

        var answer = await _scene.TalkAs(database).SayAsync("звонки на завтра");

        Assert.Contains("Лиза", answer);
        Assert.Contains("14:00–14:45", answer);
        Assert.Contains("08:00–08:45", answer);
        Assert.Contains("14:00–14:45", await _scene.TalkAs(database, "deputy").SayAsync("звонки 6В на завтра"));
    }

    [Fact]
    public async Task A_school_without_bells_says_so()
    {
        await using var database = await _scene.OpenAsync();

        Assert.Contains("ещё не внесла", await _scene.TalkAs(database).SayAsync("звонки"));
    }
}
