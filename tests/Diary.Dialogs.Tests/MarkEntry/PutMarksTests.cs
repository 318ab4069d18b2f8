using Diary.Dialogs.Marks;
using Diary.Domain.Attendance;
using Diary.Domain.Marks;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.MarkEntry;

public sealed class PutMarksTests
{
    private const string Teacher = MarksScene.Mathematician;
    private readonly MarksScene _scene = new();

    public PutMarksTests()
    {
        _scene.Lesson(_scene.Algebra, MarksScene.Today);
        _scene.Lesson(_scene.Algebra, new DateOnly(2026, 11, 20));
        _scene.Lesson(_scene.History, MarksScene.Today);
        _scene.School.AddAttendanceCode("Н", AttendanceCategory.AbsentUnexcused);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task A_list_becomes_a_card_and_the_card_becomes_marks(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);

        var card = await talk.SayAsync(
            Teacher,
            "7Б алгебра к/р: Иванов 5, Иванова 4 3, Козлова н, Сидоров 3 \"пересдать\""
        );
        card.Shows(
            "Алгебра, 7Б, пн 23.11",
            "контрольная (×1)",
            "Иванов П. · 5",
            "Иванова М. · 4 / 3",
            "Козлова В. · н",
            "Сидоров Г. · 3\nпересдать",
            "Семьи увидят сразу",
            "Записать?"
        );
        Assert.Empty(await MarksAsync(talk));

        var done = await talk.PressAsync(Teacher, "Записать");
        done.Shows("✓ Алгебра, 7Б, пн 23.11: 4 отметки, 1 отсутствующий в перекличке");
        Assert.Equal(4, (await MarksAsync(talk)).Count);
        (await talk.SayAsync(MarksScene.Mother, "оценки за сегодня")).Shows("контрольная · 5", "контрольная · 4 / 3");

        (await talk.PressAsync(Teacher, "Отменить")).Shows("Отменено: 4 отметки сняты");
        (await talk.SayAsync(MarksScene.Mother, "оценки за сегодня")).Hides("контрольная");
    }

    [Fact]
    public async Task One_line_is_enough()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var card = await talk.SayAsync(Teacher, "поставь Иванову 5 по алгебре за контрольную");

        card.Shows("Алгебра, 7Б, пн 23.11", "контрольная", "Иванов П. · 5");
        await talk.SayAsync(Teacher, "да");
        Assert.Equal(5, Assert.Single(await MarksAsync(talk)).Value);
    }

    [Fact]
    public async Task Thirty_pasted_lines_are_known_for_what_they_are()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var card = await talk.SayAsync(Teacher, "Иванов 5\nИванова 4\nКозлова 3\nСидоров 2");

        card.Shows("ответ на уроке", "Сидоров Г. · 2", "вид работы не назван");
        (await talk.PressAsync(Teacher, "Другая работа")).Shows("За какую работу?");
        (await talk.PressAsync(Teacher, "самостоятельная")).Shows("самостоятельная (×1)", "Сидоров Г. · 2");
    }

    [Fact]
    public async Task A_doubled_and_an_unknown_surname_are_asked()
    {
        _scene.School.AddStudent(_scene.Class, "Лев", "Сидоров");
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var question = await talk.SayAsync(Teacher, "алгебра к/р: Сидоров 5, Неведомский 4, Иваноф 3");
        question.Shows("«Сидоров» (5) — кто это?");
        (await talk.PressAsync(Teacher, "Сидоров Лев")).Shows("«Неведомский» (4): такой фамилии в списке нет");
        var card = await talk.PressAsync(Teacher, "Пропустить");
        card.Shows("Сидоров Л. · 5", "Иванов П. (похоже, это имелось в виду) · 3");
        card.Hides("Неведомский", "Сидоров Г.");
    }

    [Fact]
    public async Task By_buttons_a_mark_is_chosen_and_then_who_gets_it()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(Teacher, "/отметить")).Shows("За какую работу?");
        (await talk.PressAsync(Teacher, "ответ на уроке")).Shows("Выбрана отметка 5");
        await talk.PressAsync(Teacher, "Иванов П.");
        await talk.PressAsync(Teacher, "4");
        var roll = await talk.PressAsync(Teacher, "Козлова В.");
        Assert.Contains(roll.Buttons, button => button.Title == "Иванов П. · 5");
        Assert.Contains(roll.Buttons, button => button.Title == "Козлова В. · 4");
        (await talk.PressAsync(Teacher, "Готово")).Shows("Иванов П. · 5", "Козлова В. · 4", "Записать?");
        await talk.PressAsync(Teacher, "Записать");
        Assert.Equal(2, (await MarksAsync(talk)).Count);
    }

    [Fact]
    public async Task Where_several_journals_fit_the_lesson_is_asked_todays_first()
    {
        var geometry = _scene.School.AddSubject("geometry", "Геометрия");
        _scene.School.AddAssignment(_scene.Teacher, _scene.Class.Group, geometry);
        _scene.School.AddLesson(_scene.Class.Group, geometry, _scene.Teacher, MarksScene.Today, 3);
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var question = await talk.SayAsync(Teacher, "Иванов 5, Козлова 4");

        question.Shows("За какой урок ставим отметки?");
        Assert.StartsWith("сегодня, 1 урок: Алгебра", question.Buttons[0].Title, StringComparison.Ordinal);
        (await talk.PressAsync(Teacher, "Геометрия")).Shows("Геометрия, 7Б, пн 23.11", "Козлова В. · 4");
    }

    [Fact]
    public async Task The_surnames_tell_the_class()
    {
        var other = _scene.School.AddClass(8, "А");
        _scene.School.AddAssignment(_scene.Teacher, other.Group, _scene.Algebra);
        _scene.School.AddLesson(other.Group, _scene.Algebra, _scene.Teacher, MarksScene.Today, 4);
        _scene.School.AddStudent(other, "Ия", "Громова");
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(Teacher, "Громовой 5 за домашку")).Shows("Алгебра, 8А", "Громова И. · 5");
    }

    [Fact]
    public async Task What_the_school_warns_of_stands_on_the_card()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        (await talk.SayAsync(Teacher, "алгебра: Иванов н, Козлова 5")).Shows("Иванов П. · н", "Козлова В. · 5");
        (await talk.PressAsync(Teacher, "Записать")).Shows("1 отметка, 1 отсутствующий");
        var card = await talk.SayAsync(Teacher, "алгебра к/р: Иванов 5, Козлова 4");

        card.Shows(
            "Обратите внимание",
            "Иванов П.: в этот день отмечен(а) отсутствующим",
            "Козлова В.: в этот день по предмету уже есть 5 (Петрова А.)"
        );
    }

    [Fact]
    public async Task A_day_without_the_lesson_is_refused_and_the_nearest_is_offered()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var card = await talk.SayAsync(Teacher, "поставь Иванову 5 по алгебре за 21 ноября за контрольную");

        card.Shows("Так записать нельзя", "сб 21.11 этого урока не было; ближайший — пт 20.11");
        (await talk.PressAsync(Teacher, "Без этого")).Shows("Алгебра, 7Б, пт 20.11", "Записать?");
    }

    [Fact]
    public async Task Who_comes_second_is_told_what_stands_there()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        _scene.School.AddAccount("telegram", "deputy", _scene.Teacher);
        await _scene.School.SaveAsync(talk.Database);
        await talk.SayAsync(Teacher, "алгебра к/р: Иванов 5, Козлова 3");
        await talk.SayAsync("deputy", "алгебра к/р: Иванов 4");
        await talk.PressAsync("deputy", "Записать");

        var late = await talk.PressAsync(Teacher, "Записать");

        late.Shows("Так записать нельзя", "Иванов П.: за эту работу уже стоит 4 (Петрова А., 23.11)");
        await talk.PressAsync(Teacher, "Без этого");
        await talk.PressAsync(Teacher, "Записать");
        Assert.Equal([3, 4], (await MarksAsync(talk)).Select(mark => mark.Value!.Value).Order());
    }

    [Fact]
    public async Task Held_back_marks_are_shown_by_a_button()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        await talk.SayAsync(Teacher, "алгебра к/р: Иванов 5");
        (await talk.PressAsync(Teacher, "Пока не показывать")).Shows("Семьи увидят, когда вы откроете");
        await talk.PressAsync(Teacher, "Записать");
        (await talk.SayAsync(MarksScene.Mother, "оценки за сегодня")).Hides("контрольная");

        (await talk.PressAsync(Teacher, "Показать семьям")).Shows("семьи видят 1 отметку");

        (await talk.SayAsync(MarksScene.Mother, "оценки за сегодня")).Shows("контрольная · 5");
    }

    [Theory]
    [InlineData(MarksScene.Mother, "поставь Иванову 5 по алгебре", "Отметки ставят учителя")]
    [InlineData("historian", "поставь Иванову 5 по алгебре", "Не нашёл вашего урока")]
    [InlineData(MarksScene.Mathematician, "поставь Иванову 5 по алгебре 9В", "В 9В журнал ведёте не вы")]
    public async Task Who_does_not_keep_the_journal_cannot_write_in_it(string user, string text, string said)
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(user, text)).Shows(said);
        Assert.Empty(await MarksAsync(talk));
    }

    [Fact]
    public async Task A_forged_button_undoes_nothing()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        await talk.SayAsync(Teacher, "алгебра к/р: Иванов 5");
        var undo = (await talk.PressAsync(Teacher, "Записать")).Buttons.First(button => button.Title == "Отменить");

        (await talk.PressCodeAsync("historian", undo.Value!)).Shows("Этот журнал ведёт другой учитель");
        (await talk.PressCodeAsync(MarksScene.Mother, undo.Value!)).Shows("Этот журнал ведёт другой учитель");
        (await talk.PressCodeAsync(Teacher, "unput:" + new string('A', 22) + ".7fffffffffffffff")).Shows(
            "другой учитель"
        );
        Assert.Single(await MarksAsync(talk));
    }

    private static async Task<List<Mark>> MarksAsync(JournalTalk talk)
    {
        await using var db = talk.Database.CreateDbContext();
        return await db
            .Marks.Where(mark => mark.WithdrawnAt == null && mark.Date == MarksScene.Today)
            .ToListAsync(Cancel);
    }
}
