using Diary.Domain.Timetable;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Timetable;

/// <summary>Questions about a day, answered in the first line.</summary>
public sealed class LessonAnswerTests
{
    private readonly SchoolScene _scene = new();

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task Until_when_is_said_for_every_child_and_what_was_cancelled_with_it(DatabaseKind kind)
    {
        _scene.Lesson(_scene.Algebra, 1);
        var last = _scene.Lesson(_scene.Physics, 2);
        _scene.School.Add(last.Cancel(_scene.Author(), "карантин"));
        _scene.Lesson(_scene.Pe, 3);
        await using var database = await _scene.OpenAsync(kind);
        var talk = _scene.TalkAs(database);

        await talk.SayAsync("до скольки завтра?");

        Assert.Contains("Маша, 7Б, ср 25.11: до 08:45, последний — 1-й урок (Алгебра).", talk.Text);
        Assert.Contains("2-й (Физика) отменён.", talk.Text);
        Assert.Contains("Петя, 3А, ср 25.11: до 10:45, последний — 3-й урок (Физкультура).", talk.Text);
        Assert.InRange(talk.Statements, 1, 4);
    }

    [Fact]
    public async Task The_first_lesson_is_the_first_that_needs_presence()
    {
        _scene.School.Add(_scene.Lesson(_scene.Algebra, 1).Cancel(_scene.Author(), null));
        _scene.School.Add(_scene.Lesson(_scene.Physics, 2).Turn(LessonKind.SelfStudy, _scene.Author(), null));
        _scene.School.Add(_scene.Lesson(_scene.Physics, 3).Turn(LessonKind.Distance, _scene.Author(), null));
        _scene.Lesson(_scene.Algebra, 4, room: _scene.Room);
        await using var database = await _scene.OpenAsync();

        var answer = await _scene.TalkAs(database).SayAsync("к какому уроку завтра Маше");

        Assert.Contains("к 4-му уроку, к 11:00 — Алгебра, каб. 212.", answer);
        Assert.Contains(
            "1-й (Алгебра) отменён; 2-й (Физика) — самостоятельная работа; 3-й (Физика) — дистанционно.",
            answer
        );
    }

    [Fact]
    public async Task An_excursion_is_a_lesson_to_come_to()
    {
        _scene.Lesson(_scene.Algebra, 1).Kind = LessonKind.Excursion;
        await using var database = await _scene.OpenAsync();

        Assert.Contains("к 1-му уроку, к 08:00", await _scene.TalkAs(database).SayAsync("к какому уроку завтра Маше"));
    }

    [Fact]
    public async Task On_a_distant_day_nobody_has_to_come()
    {
        _scene.School.Add(_scene.Lesson(_scene.Algebra, 1).Turn(LessonKind.Distance, _scene.Author(), null));
        await using var database = await _scene.OpenAsync();

        Assert.Contains("приходить не нужно", await _scene.TalkAs(database, "masha").SayAsync("к какому уроку завтра"));
    }

    [Fact]
    public async Task To_the_second_lesson_has_its_own_preposition()
    {
        _scene.Lesson(_scene.Algebra, 2);
        await using var database = await _scene.OpenAsync();

        Assert.Contains("ко 2-му уроку, к 09:00", await _scene.TalkAs(database, "masha").SayAsync("к скольки завтра"));
    }

    [Fact]
    public async Task The_third_lesson_is_named_with_place_teacher_and_what_is_different()
    {
        var third = _scene.Lesson(_scene.Physics, 3, room: _scene.Room);
        _scene.School.Add(third.ChangeRoom(_scene.Spare.Id, _scene.Author(), "ремонт"));
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        await talk.SayAsync("третий урок завтра какой");
        Assert.Contains("Среда, 25 ноября: Физика", talk.Text);
        Assert.Contains("кабинет: 212 → 331 (ремонт)", talk.Text);
        Assert.Contains("3-й урок, 10:00–10:45, каб. 331, Громов П. И.", talk.Text);

        Assert.Contains("такого урока в этот день нет", await talk.SayAsync("какой завтра седьмой урок"));
        Assert.Contains("последний — Физика, 3-й урок", await talk.SayAsync("последний урок завтра"));
    }

    [Fact]
    public async Task Where_physics_is_without_a_day_means_the_next_one()
    {
        _scene.School.Add(_scene.Lesson(_scene.Physics, 2, room: _scene.Room).Cancel(_scene.Author(), null));
        _scene.Lesson(_scene.Physics, 3, SchoolScene.Tomorrow.AddDays(2), _scene.Spare);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database);

        await talk.SayAsync("где физика");

        Assert.Equal("Маша, 7Б: Физика — каб. 331, пятница, 27 ноября, 3-й урок, 10:00–10:45.", talk.FirstLine);
        Assert.DoesNotContain("Петя", talk.Text);
        Assert.Equal(1, talk.Statements);
    }

    [Fact]
    public async Task Whether_there_is_a_lesson_is_yes_no_or_no_longer()
    {
        var physics = _scene.Lesson(_scene.Physics, 2);
        _scene.School.Add(physics.Cancel(_scene.Author(), "учитель заболел"));
        _scene.Lesson(_scene.Physics, 1, SchoolScene.Tomorrow.AddDays(5));
        _scene.Lesson(_scene.Algebra, 1);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        Assert.Contains("да, есть: Алгебра, 1-й урок, 08:00–08:45", await talk.SayAsync("есть завтра алгебра?"));
        await talk.SayAsync("а физика завтра есть?");
        Assert.Contains("нет, Физика: 2-й урок отменён (учитель заболел).", talk.Text);
        Assert.Contains("Ближайший урок — понедельник, 30 ноября, 1-й урок", talk.Text);
        Assert.Contains("этого урока в этот день нет", await talk.SayAsync("есть ли завтра физра"));
    }

    [Fact]
    public async Task Who_gives_tomorrows_physics_is_the_substitute()
    {
        var physics = _scene.Lesson(_scene.Physics, 2);
        _scene.School.Add(physics.Substitute(_scene.Mathematician.Id, physics.SubjectId, _scene.Author(), "курсы"));
        await using var database = await _scene.OpenAsync();

        var answer = await _scene.TalkAs(database, "masha").SayAsync("кто ведёт завтра физику");

        Assert.Contains("Физика — Иванова А. П., 2-й урок", answer);
        Assert.Contains("замена: Громов П. И. → Иванова А. П. (курсы)", answer);
    }

    [Fact]
    public async Task How_many_and_whether_there_is_school_at_all()
    {
        _scene.Lesson(_scene.Algebra, 1);
        _scene.Lesson(_scene.Physics, 2);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        Assert.Contains("2 урока, с 08:00 до 09:45.", await talk.SayAsync("сколько завтра уроков"));
        Assert.Contains("да, учимся: 2 урока", await talk.SayAsync("завтра учимся?"));
        Assert.Contains("нет, уроков нет", await talk.SayAsync("в субботу учимся?"));
        Assert.Contains("Выходной, уроков нет.", talk.Text);
    }

    [Fact]
    public async Task What_is_on_now_counts_the_minutes_to_the_bell()
    {
        _scene.Lesson(_scene.Algebra, 5, SchoolScene.Today, _scene.Room);
        _scene.Lesson(_scene.Physics, 6, SchoolScene.Today);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");
        _scene.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Contains("сейчас 5-й урок — Алгебра, каб. 212, до звонка 15 мин.", await talk.SayAsync("что сейчас?"));
        Assert.Contains("Потом — Физика, 6-й урок", talk.Text);

        _scene.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Contains("сейчас урока нет. Следующий — Физика", await talk.SayAsync("какой следующий урок"));
        Assert.Contains("через 10 мин", talk.Text);

        _scene.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Contains("на сегодня уроки закончились", await talk.SayAsync("какой сейчас урок"));
    }

    [Fact]
    public async Task A_teachers_windows_are_between_their_lessons()
    {
        _scene.Lesson(_scene.Algebra, 1);
        _scene.School.Add(_scene.Lesson(_scene.Algebra, 2).Cancel(_scene.Author(), null));
        _scene.Lesson(_scene.Algebra, 4);
        await using var database = await _scene.OpenAsync();

        Assert.Contains(
            "1 окно: 08:45–11:00 (между 1-м и 4-м уроками)",
            await _scene.TalkAs(database, "mathematician").SayAsync("есть у меня завтра окна?")
        );
    }

    [Fact]
    public async Task When_algebra_is_next_shows_the_following_ones_too()
    {
        _scene.Lesson(_scene.Algebra, 1, SchoolScene.Today);
        _scene.Lesson(_scene.Algebra, 3, SchoolScene.Tomorrow.AddDays(1));
        _scene.Lesson(_scene.Algebra, 2, SchoolScene.Tomorrow.AddDays(5));
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        await talk.SayAsync("когда следующая алгебра");

        Assert.Equal("Твой урок: Алгебра — четверг, 26 ноября, 3-й урок, 10:00–10:45.", talk.FirstLine);
        Assert.Contains("пн 30.11, 2. 09:00", talk.Text);
    }

    [Fact]
    public async Task The_next_day_by_button_answers_the_same_question()
    {
        _scene.Lesson(_scene.Algebra, 1);
        _scene.Lesson(_scene.Physics, 5, SchoolScene.Tomorrow.AddDays(1));
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        await talk.SayAsync("до скольки завтра");
        await talk.PressAsync("чт 26.11");

        Assert.Contains("Четверг, 26 ноября: до 12:45", talk.Text);
        Assert.Contains("Физика", await talk.PressAsync("Уроки дня"));
    }

    [Fact]
    public async Task Each_child_hears_the_clock_of_their_own_school()
    {
        var far = new SchoolScene("Asia/Vladivostok");
        far.Lesson(far.Pe, 1);
        await using var database = await far.OpenAsync();

        Assert.Contains("до 15:45", await far.TalkAs(database).SayAsync("до скольки завтра Пете"));
    }

    [Fact]
    public async Task English_is_complete()
    {
        _scene.Lesson(_scene.Algebra, 2, room: _scene.Room);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha", "en");

        Assert.Contains(
            "from lesson 2, at 09:00 — Алгебра, room 212.",
            await talk.SayAsync("what time does school start tomorrow")
        );
        Assert.Contains("until 09:45", await talk.SayAsync("what time does school end tomorrow"));
        Assert.Contains("1 lesson, 09:00 to 09:45.", await talk.SayAsync("how many lessons tomorrow"));
    }
}
