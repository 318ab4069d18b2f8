using Diary.Dialogs.Timetable;
using Diary.Domain.People;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Teachers;

public sealed class TeachersDialogTests
{
    private readonly SchoolScene _scene = new();

    public TeachersDialogTests()
    {
        _scene.School.AddRole(_scene.Mathematician, StaffPostKind.ClassTeacher, _scene.Seventh.Class);
        _scene.School.AddHours(_scene.Physicist, DayOfWeek.Wednesday, 15, 17);
        _scene.School.AddHours(_scene.Physicist, DayOfWeek.Monday, 15, 17);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task Who_teaches_physics_is_named_with_when_to_write(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        var talk = _scene.TalkAs(database);

        await talk.SayAsync("кто ведёт физику");

        Assert.Equal("Маша, 7Б: Физика — Громов Пётр Ильич, писать можно: пн, ср 15:00–17:00", talk.FirstLine);
        Assert.DoesNotContain("Петя", talk.Text);
        Assert.Equal(2, talk.Statements);
    }

    [Fact]
    public async Task The_class_teacher_is_named_for_every_child()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database);

        await talk.SayAsync("как зовут классную");

        Assert.Contains("Маша, 7Б: классный руководитель — Иванова Анна Петровна", talk.Text);
        Assert.Contains("Петя, 3А: классного руководителя школа пока не указала.", talk.Text);
    }

    [Fact]
    public async Task A_class_that_ended_its_lessons_with_a_teacher_has_another()
    {
        _scene.School.AddAssignment(_scene.Trainer, _scene.Seventh.Group, _scene.Pe, to: SchoolScene.Today.AddDays(-1));
        await using var database = await _scene.OpenAsync();

        Assert.Contains(
            "такого предмета в расписании нет",
            await _scene.TalkAs(database, "masha").SayAsync("кто ведёт физкультуру")
        );
    }

    [Fact]
    public async Task Who_works_there_asks_for_a_class_or_for_a_subject()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "operator");

        Assert.Contains("7Б: классный руководитель — Иванова Анна Петровна", await talk.SayAsync("учителя 7Б"));
        Assert.Contains("Физика — Громов Пётр Ильич (7Б)", await talk.SayAsync("кто ведёт физику"));
    }

    [Fact]
    public async Task A_mother_does_not_see_another_classes_teachers()
    {
        await using var database = await _scene.OpenAsync();

        Assert.Contains("не открыты", await _scene.TalkAs(database).SayAsync("кто ведёт физику в 9А"));
    }
}
