using Diary.Dialogs.Timetable;
using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>The deputy head changes the timetable of tomorrow; the mother sees what became of it.</summary>
public sealed partial class ChangeLessonDialogTests
{
    private static readonly DateOnly Friday = SchoolScene.Today.AddDays(3);
    private readonly SchoolScene _scene = new();

    public ChangeLessonDialogTests()
    {
        _scene.School.AddBells();
        _scene.Lesson(_scene.Algebra, 1, room: _scene.Room);
        _scene.Lesson(_scene.Physics, 3);
        _scene.Lesson(_scene.Pe, 1);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task One_sentence_cancels_a_lesson_after_yes_and_a_button_takes_it_back(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        var talk = _scene.TalkAs(database, "deputy");

        await talk.SayAsync("отмени завтра 3 урок в 7Б (карантин)");
        Assert.Contains("Так записать?", talk.Text);
        Assert.Contains("ср 25.11, 3 урок, Физика: отменён", talk.Text);
        Assert.Contains("Причина: карантин", talk.Text);
        Assert.Equal(LessonState.Planned, (await PhysicsAsync(database)).State);

        Assert.Contains("Готово, расписание изменено.", await talk.PressAsync("Да"));
        Assert.Equal(LessonState.Cancelled, (await PhysicsAsync(database)).State);
        Assert.Contains("Физика отменён (карантин)", await _scene.TalkAs(database).SayAsync("уроки Маши завтра"));

        Assert.Contains("Вернуть как было", await talk.PressAsync("Вернуть"));
        await talk.PressAsync("Да");
        Assert.Equal(LessonState.Planned, (await PhysicsAsync(database)).State);
        await using var db = database.CreateDbContext();
        Assert.Equal(
            ["lesson.changed", "lesson.restored"],
            await db
                .AuditEntries.Select(entry => entry.Action)
                .Order()
                .ToListAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_move_is_understood_with_both_its_ends()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        await talk.SayAsync("перенеси физику 7Б завтра на пятницу 2 уроком");
        Assert.Contains("ср 25.11, 3 урок, Физика → пт 27.11, 2 урок", talk.Text);
        await talk.PressAsync("Да");

        var lesson = await PhysicsAsync(database);
        Assert.Equal((Friday, 2), (lesson.Date, lesson.Number));
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 6, 0, 0, TimeSpan.Zero), lesson.StartsAt);
        Assert.Contains(
            "перенесён → пт 27.11, 2 урок",
            await _scene.TalkAs(database, "masha").SayAsync("уроки завтра")
        );
    }

    [Fact]
    public async Task A_move_into_another_lesson_names_it_and_offers_the_free_times()
    {
        _scene.Lesson(_scene.Algebra, 2, Friday);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        await talk.SayAsync("перенеси физику 7Б завтра на пятницу 2 уроком");

        Assert.Contains("Так нельзя.", talk.Text);
        Assert.Contains("у учеников Алгебра, 7Б, пт 27.11, 2 урок", talk.Text);
        Assert.DoesNotContain(talk.Buttons, button => button.Title.StartsWith("2 уроком", StringComparison.Ordinal));
        await talk.PressAsync("4 уроком");
        Assert.Contains("Готово", await talk.PressAsync("Да"));
        Assert.Equal(4, (await PhysicsAsync(database)).Number);
    }

    [Fact]
    public async Task A_substitute_is_found_by_name_and_who_is_busy_is_told_with_who_is_free()
    {
        _scene.Lesson(_scene.Algebra, 4, Friday);
        var eighth = _scene.School.AddClass(8, "А");
        _scene.School.AddLesson(eighth.Group, _scene.Algebra, _scene.Mathematician, SchoolScene.Tomorrow, 3);
        var colleague = _scene.Staff("Вера", "Белоусова", "Ильинична", StaffPostKind.Teacher, "colleague");
        _scene.School.AddAssignment(colleague, eighth.Group, _scene.Physics);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        await talk.SayAsync("завтра физику в 7Б ведёт Иванова");
        Assert.Contains("учитель Иванова А. П. ведёт: Алгебра, 8А, ср 25.11, 3 урок", talk.Text);
        Assert.Equal("★ Белоусова В. И.", talk.Buttons[0].Title);

        await talk.SayAsync("тогда Белоусову");
        Assert.Contains("Громов П. И. → Белоусова В. И.", talk.Text);
        Assert.Contains("Готово", await talk.SayAsync("да"));
        Assert.Equal(colleague.Id, (await PhysicsAsync(database)).TeacherId);
    }

    [Fact]
    public async Task Two_of_one_name_are_asked_which()
    {
        _scene.Staff("Вера", "Белоусова", null, StaffPostKind.Teacher, "one");
        _scene.Staff("Нина", "Белоусова", null, StaffPostKind.Teacher, "other");
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        Assert.Contains("Кого из них", await talk.SayAsync("замени физику 7Б завтра на Белоусову"));
        Assert.Contains("Белоусова Н.", await talk.PressAsync("Белоусова Н."));
    }

    [Fact]
    public async Task A_room_is_named_by_its_number_and_a_taken_one_is_refused()
    {
        var eighth = _scene.School.AddClass(8, "А");
        _scene.School.AddLesson(
            eighth.Group,
            _scene.Pe,
            _scene.School.AddPerson(),
            SchoolScene.Tomorrow,
            3,
            _scene.Spare
        );
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        await talk.SayAsync("завтра физика 7Б в 331 кабинете");
        Assert.Contains("кабинет 331 занят: Физкультура, 8А", talk.Text);
        await talk.PressAsync("212");
        Assert.Contains("каб. — → каб. 212", talk.Text);
        await talk.PressAsync("Да");
        Assert.Equal(_scene.Room.Id, (await PhysicsAsync(database)).RoomId);
    }

    [Fact]
    public async Task Two_lessons_change_places()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        await talk.SayAsync("поменяй местами 1 и 3 урок в 7Б завтра");
        Assert.Contains("1 урок, Алгебра → ср 25.11, 3 урок", talk.Text);
        Assert.Contains("3 урок, Физика → ср 25.11, 1 урок", talk.Text);
        await talk.PressAsync("Да");

        var masha = await _scene.TalkAs(database, "masha").SayAsync("уроки завтра");
        Assert.Contains("обмен уроками: было ср 25.11, 3 урок", masha);
        Assert.Equal(1, (await PhysicsAsync(database)).Number);
    }

    [Fact]
    public async Task A_whole_day_becomes_distant_and_is_taken_back_at_once()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        await talk.SayAsync("7Б завтра дистанционно");
        Assert.Contains("Алгебра → дистанционно", talk.Text);
        Assert.Contains("Физика → дистанционно", talk.Text);
        await talk.PressAsync("Да");
        Assert.Equal(LessonKind.Distance, (await PhysicsAsync(database)).Kind);
        await talk.PressAsync("Вернуть");
        await talk.PressAsync("Да");
        Assert.Equal(LessonKind.Lesson, (await PhysicsAsync(database)).Kind);
    }

    [Fact]
    public async Task A_lesson_is_added_step_by_step()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "administrator");

        Assert.Contains("Что сделать с расписанием?", await talk.SayAsync("изменить расписание"));
        Assert.Contains("Какой класс?", await talk.PressAsync("Добавить урок"));
        Assert.Contains("В какой день?", await talk.PressAsync("7Б"));
        Assert.Contains("Какой урок добавить", await talk.PressAsync("пт 27.11"));
        Assert.Contains("Каким уроком", await talk.PressAsync("Физика"));
        Assert.Contains("В каком кабинете?", await talk.PressAsync("5 уроком"));
        await talk.PressAsync("331");
        Assert.Contains("пт 27.11, 5 урок: Физика, Громов П. И., каб. 331", talk.Text);
        await talk.PressAsync("Указать причину");
        Assert.Contains("Причина: готовимся к ВПР", await talk.SayAsync("готовимся к ВПР"));
        Assert.Contains("Готово", await talk.PressAsync("Да"));

        var masha = await _scene.TalkAs(database, "masha").SayAsync("уроки в пятницу");
        Assert.Contains("добавлен (готовимся к ВПР)", masha);
    }

    [Fact]
    public async Task What_was_changed_is_found_by_the_lesson_and_taken_back()
    {
        _scene.School.Add(_scene.Lesson(_scene.Physics, 5).Cancel(_scene.Author(), "карантин"));
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        await talk.SayAsync("верни 5 урок 7Б завтра");
        Assert.Contains("Вернуть как было", talk.Text);
        Assert.Contains("Готово", await talk.PressAsync("Да"));
        Assert.Contains("возвращать нечего", await talk.SayAsync("верни 5 урок 7Б завтра"));
    }

    [Fact]
    public async Task A_divided_class_is_cancelled_together_and_substituted_apart()
    {
        var (one, other) = (Part("7Б, 1"), Part("7Б, 2"));
        _scene.School.AddLesson(one, _scene.Algebra, _scene.Mathematician, SchoolScene.Tomorrow, 2);
        _scene.School.AddLesson(
            other,
            _scene.Algebra,
            _scene.School.AddPerson("Юрий", "Котов"),
            SchoolScene.Tomorrow,
            2
        );
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        Assert.Contains("Какой урок?", await talk.SayAsync("замени 2 урок 7Б завтра"));
        Assert.Equal(2, talk.Buttons.Count);
        await talk.SayAsync("/cancel");
        await talk.SayAsync("отмени 2 урок 7Б завтра");
        Assert.Contains("(7Б, 1): отменён", talk.Text);
        Assert.Contains("(7Б, 2): отменён", talk.Text);
    }

    private Group Part(string title) => _scene.School.AddGroup(title, GroupKind.Subgroup, _scene.Seventh.Class);

    /// <summary>The physics lesson of 7Б of tomorrow, wherever it is by now.</summary>
    private async Task<LessonOccurrence> PhysicsAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db
            .LessonOccurrences.OrderBy(lesson => lesson.Id)
            .FirstAsync(lesson => lesson.SubjectId == _scene.Physics.Id);
    }
}
