using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

public sealed class TimetableDialogTests
{
    private readonly SchoolScene _scene = new();

    [Fact]
    public async Task A_day_shows_what_was_and_what_is()
    {
        var algebra = _scene.Lesson(_scene.Algebra, 1, room: _scene.Room);
        _scene.School.Add(algebra.ChangeRoom(_scene.Spare.Id, _scene.Author(), "ремонт"));
        var physics = _scene.Lesson(_scene.Physics, 2);
        _scene.School.Add(
            physics.MoveTo(
                new LessonTime(
                    SchoolScene.Tomorrow.AddDays(2),
                    3,
                    physics.StartsAt.AddHours(49),
                    physics.EndsAt.AddHours(49)
                ),
                _scene.Author(),
                null
            )
        );
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        await talk.SayAsync("уроки на завтра");

        Assert.Contains("кабинет: 212 → 331 (ремонт)", talk.Text);
        Assert.Contains("2. 09:00–09:45", talk.Text);
        Assert.Contains("перенесён → пт 27.11, 3 урок", talk.Text);
    }

    [Fact]
    public async Task Teachers_are_shown_on_demand()
    {
        _scene.Lesson(_scene.Algebra, 1);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        Assert.DoesNotContain("Иванова", await talk.SayAsync("уроки на завтра"));
        Assert.Contains("Иванова А. П.", await talk.PressAsync("С учителями"));
        Assert.Contains("Иванова А. П.", await talk.SayAsync("уроки на завтра с учителями"));
    }

    [Fact]
    public async Task A_week_is_a_line_for_each_day_that_opens()
    {
        _scene.Lesson(_scene.Algebra, 1);
        _scene.School.Add(_scene.Lesson(_scene.Physics, 2).Cancel(_scene.Author(), null));
        _scene.Lesson(_scene.Algebra, 2, SchoolScene.Tomorrow.AddDays(1));
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        await talk.SayAsync("расписание на неделю");

        Assert.Contains("ср 25.11: 1 урок, 08:00–08:45, изменений: 1", talk.Text);
        Assert.Contains("чт 26.11: 1 урок, 09:00–09:45", talk.Text);
    }

    [Theory]
    [InlineData("physicist")]
    [InlineData("administrator")]
    [InlineData("deputy")]
    [InlineData("operator")]
    public async Task Who_works_at_the_school_sees_any_classes_lessons(string who)
    {
        _scene.Lesson(_scene.Pe, 1);
        await using var database = await _scene.OpenAsync();

        Assert.Contains("Физкультура", await _scene.TalkAs(database, who).SayAsync("расписание 3А на завтра"));
    }

    [Fact]
    public async Task A_mother_does_not_see_another_class()
    {
        _scene.School.AddClass(8, "А");
        await using var database = await _scene.OpenAsync();

        Assert.Contains("не открыты", await _scene.TalkAs(database).SayAsync("расписание 8А на завтра"));
    }

    [Fact]
    public async Task A_teachers_own_day_has_the_lessons_that_somebody_gives_instead()
    {
        var physics = _scene.Lesson(_scene.Physics, 2);
        _scene.School.Add(physics.Substitute(_scene.Mathematician.Id, physics.SubjectId, _scene.Author(), "курсы"));
        await using var database = await _scene.OpenAsync();

        var absent = await _scene.TalkAs(database, "physicist").SayAsync("мои уроки завтра");
        var substitute = await _scene.TalkAs(database, "mathematician").SayAsync("мои уроки завтра");

        Assert.Contains("замена: Громов П. И. → Иванова А. П. (курсы)", absent);
        Assert.Contains("Физика, 7Б", substitute);
    }

    [Fact]
    public async Task Three_children_in_the_holidays_cost_no_more_questions_than_one()
    {
        _scene.School.AddDay(SchoolScene.Tomorrow, CalendarDayKind.Holiday, "День матери");
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database);

        Assert.Contains("Праздник: День матери. Уроков нет.", await talk.SayAsync("уроки на завтра"));
        Assert.Equal(2, talk.Statements);
    }
}
