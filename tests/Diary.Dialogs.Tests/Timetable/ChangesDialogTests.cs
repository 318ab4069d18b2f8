using Diary.Domain.Timetable;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Timetable;

public sealed class ChangesDialogTests
{
    private readonly SchoolScene _scene = new();

    public ChangesDialogTests()
    {
        var physics = _scene.Lesson(_scene.Physics, 2);
        _scene.School.Add(physics.Substitute(_scene.Mathematician.Id, physics.SubjectId, _scene.Author(), "курсы"));
        _scene.School.Add(_scene.Lesson(_scene.Pe, 3).Cancel(_scene.Author(), "карантин"));
        _scene.Lesson(_scene.Algebra, 1);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task A_family_sees_the_changes_of_its_children_and_not_the_rest(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        var talk = _scene.TalkAs(database);

        await talk.SayAsync("изменения в расписании");

        Assert.Equal("Изменения в расписании, 24–30 ноября: 2", talk.FirstLine);
        Assert.Contains("отменено 1, замен 1", talk.Text);
        Assert.Contains("замена: Громов П. И. → Иванова А. П. (курсы)", talk.Text);
        Assert.Contains("Физкультура отменён (карантин)", talk.Text);
        Assert.DoesNotContain("Алгебра", talk.Text);
        Assert.DoesNotContain("Физкультура", await _scene.TalkAs(database, "masha").SayAsync("замены на завтра"));
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("deputy")]
    public async Task The_office_sees_every_change_of_a_day(string who)
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, who);

        await talk.SayAsync("замены на завтра");

        Assert.Equal("Изменения по школе, среда, 25 ноября: 2", talk.FirstLine);
        Assert.Contains("Физкультура, 3А", talk.Text);
        Assert.Contains("Физика, 7Б", talk.Text);
        Assert.InRange(talk.Statements, 1, 4);
    }

    [Fact]
    public async Task The_office_that_names_no_day_means_the_one_that_is_not_over()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        Assert.Contains("вторник, 24 ноября", await talk.SayAsync("замены"));
        Assert.Contains("Ничего не изменилось: всё по расписанию.", talk.Text);
        _scene.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Contains("среда, 25 ноября: 2", await talk.SayAsync("замены"));
    }

    [Fact]
    public async Task A_teacher_asks_for_whom_to_go()
    {
        await using var database = await _scene.OpenAsync();

        var substitute = await _scene.TalkAs(database, "mathematician").SayAsync("кого я заменяю");
        var absent = await _scene.TalkAs(database, "physicist").SayAsync("кого я заменяю");

        Assert.Contains("Вы заменяете, 24–30 ноября: 1", substitute);
        Assert.Contains("Физика, 7Б", substitute);
        Assert.Contains("Никого: замен у вас нет.", absent);
    }

    [Fact]
    public async Task A_teachers_own_changes_are_theirs_alone()
    {
        await using var database = await _scene.OpenAsync();

        var own = await _scene.TalkAs(database, "physicist").SayAsync("замены на завтра");

        Assert.Contains("Изменения в ваших уроках, среда, 25 ноября: 1", own);
        Assert.DoesNotContain("Физкультура", own);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task History_says_who_changed_what_and_what_was_taken_back(DatabaseKind kind)
    {
        var algebra = _scene.Lesson(_scene.Algebra, 4, room: _scene.Room);
        var author = new LessonAuthor(_scene.School.NewId(), _scene.Trainer.Id, _scene.Author().At);
        var change = _scene.School.Add(algebra.ChangeRoom(_scene.Spare.Id, author, "ремонт"));
        change.TakeBack(new LessonAuthor(Guid.Empty, _scene.Trainer.Id, author.At.AddHours(1)));
        await using var database = await _scene.OpenAsync(kind);
        var talk = _scene.TalkAs(database);

        await talk.SayAsync("что меняли в расписании");

        Assert.Contains("Кто и что менял в расписании, 18–24 ноября", talk.Text);
        Assert.Contains("Алгебра, ср 25.11, 4 урок: кабинет 212 → 331 (ремонт)", talk.Text);
        Assert.Contains("возвращено пн 23.11, Филатов И.", talk.Text);
        Assert.Contains("Физкультура, ср 25.11, 3 урок: отменён (карантин)", talk.Text);
        Assert.DoesNotContain("Алгебра", await talk.SayAsync("замены на завтра"));
        Assert.DoesNotContain("Физика", await _scene.TalkAs(database, "trainer").SayAsync("что меняли в расписании"));
    }
}
