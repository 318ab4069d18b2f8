using Diary.Dialogs.Attendance;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Journal;

/// <summary>The class journal as teachers read it in a chat.</summary>
public sealed class JournalTests
{
    private readonly AttendanceScene _scene = new();

    public JournalTests() => _scene.FillNovember();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_subject_teacher_sees_marks_and_letters_of_two_weeks(DatabaseKind kind)
    {
        var (algebra, _) = _scene.LessonsOn(AttendanceScene.Today);
        Mark(algebra, 5);
        _scene.School.AddRecord(algebra, _scene.Petya, _scene.Absent);
        await using var database = await _scene.SaveAsync(kind);
        await using var teacher = _scene.Open(database, "mathematician");

        var said = await teacher.SayAsync("журнал 7Б");

        Assert.Contains("7Б, Алгебра: 2-я четверть (2 ноября – 27 декабря)", said);
        Assert.Contains("Прошло уроков: 16, заполнены не все: 16.", said);
        Assert.Contains("Без оценок: 3 — Козлов П., Петров И., Петрова А.", said);
        Assert.Contains("23–29 ноября", said);
        Assert.Contains("Ученик · 23* · Σ", said);
        Assert.Contains("Козлов П. · Н · 0", said);
        Assert.Contains("Смирнова М. · 5 · 1", said);
        Assert.InRange(teacher.Statements.Count, 1, 7);
    }

    [Fact]
    public async Task The_weeks_before_are_one_press_away()
    {
        Mark(_scene.LessonsOn(new DateOnly(2026, 11, 16)).Algebra, 4);
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");
        await teacher.SayAsync("журнал 7Б по алгебре");

        var said = await teacher.PressAsync("← 16–22 ноября");

        Assert.Contains("Ученик · 16* · 17* · 18* · 19* · 20* · Σ", said);
        Assert.Contains("Смирнова М. · 4 · 1", said);
        Assert.Contains(teacher.Buttons, title => title.StartsWith("23–29 ноября", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_double_mark_stands_in_one_cell()
    {
        var (algebra, _) = _scene.LessonsOn(AttendanceScene.Today);
        var column = _scene.School.AddColumn(algebra);
        _scene.School.AddMark(column, _scene.Masha, _scene.Mathematician, 5);
        _scene.School.AddMark(column, _scene.Masha, _scene.Mathematician, 4, slot: 1);
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");

        Assert.Contains("Смирнова М. · 5/4 · 2", await teacher.SayAsync("журнал 7Б"));
    }

    [Theory]
    [InlineData("class teacher", "журнал моего класса", DatabaseKind.Sqlite)]
    [InlineData("class teacher", "мой класс", DatabaseKind.PostgreSql)]
    [InlineData("administrator", "журнал 7Б", DatabaseKind.Sqlite)]
    public async Task Who_leads_the_class_sees_all_of_it_and_who_has_no_marks(
        string who,
        string words,
        DatabaseKind kind
    )
    {
        var (algebra, history) = _scene.LessonsOn(AttendanceScene.Today);
        Mark(algebra, 5);
        _scene.School.AddRecord(history, _scene.Petya, _scene.Late, 5);
        _scene.School.AddRecord(algebra, _scene.Petya, _scene.Ill);
        await using var database = await _scene.SaveAsync(kind);
        await using var teacher = _scene.Open(database, who);

        var said = await teacher.SayAsync(words);

        Assert.Contains("7Б: журнал, 2-я четверть", said);
        Assert.Contains("Алгебра: Козлов П., Петров И., Петрова А.", said);
        Assert.Contains("Пока оценок ни у кого нет: История.", said);
        Assert.Contains("Козлов П. · 0 · 1 · 1 · 1", said);
        Assert.Contains("Смирнова М. · 1 · 0 · 0 · 0", said);
        Assert.Equal(["Алгебра", "История"], teacher.Buttons.Take(2));
        Assert.InRange(teacher.Statements.Count, 1, 7);
        Assert.Contains("7Б, История", await teacher.PressAsync("История"));
    }

    [Fact]
    public async Task A_teacher_without_a_class_in_mind_sees_the_own_lessons_of_today_and_what_is_missing()
    {
        var (algebra, _) = _scene.LessonsOn(AttendanceScene.Today);
        algebra.Topic = "Линейные уравнения";
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");

        var said = await teacher.SayAsync("журнал");

        Assert.Contains("Ваши уроки и журнал, понедельник, 23 ноября", said);
        Assert.Contains("1. 7Б, Алгебра · нет: задания, оценок", said);
        Assert.Contains("7Б, Алгебра: 2-я четверть", await teacher.PressAsync("7Б"));
    }

    [Fact]
    public async Task What_is_not_filled_in_is_listed_for_the_last_week()
    {
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");

        var said = await teacher.SayAsync("/журнал что не заполнено");

        Assert.Contains("Что не заполнено, 17–23 ноября", said);
        Assert.Contains("Не всё заполнено у 5 из 5 уроков.", said);
        Assert.Contains("вт 17.11, 1. 7Б, Алгебра · нет: темы, задания, оценок", said);
    }

    [Fact]
    public async Task From_the_journal_of_a_class_its_unfilled_lessons_are_one_press_away()
    {
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");
        await teacher.SayAsync("журнал 7Б");

        var said = await teacher.PressAsync("Что не заполнено");

        Assert.Contains("Не всё заполнено у 16 из 16 уроков.", said);
    }

    [Fact]
    public async Task A_family_that_asks_for_the_journal_gets_its_marks()
    {
        Mark(_scene.LessonsOn(AttendanceScene.Today).Algebra, 5);
        await using var database = await _scene.SaveAsync();
        await using var masha = _scene.Open(database, "masha");

        Assert.Contains("Оценки", await masha.SayAsync("журнал"));
    }

    [Theory]
    [InlineData("historian", "журнал 7Б по алгебре", "Алгебра")]
    [InlineData("operator", "журнал 7Б", "Смирнова")]
    [InlineData("historian", "журнал 8А", "Смирнова")]
    public async Task Nobody_reads_what_they_do_not_teach(string who, string words, string hidden)
    {
        Mark(_scene.LessonsOn(AttendanceScene.Today).Algebra, 5);
        await using var database = await _scene.SaveAsync();
        await using var chat = _scene.Open(database, who);

        Assert.DoesNotContain(hidden, await chat.SayAsync(words));
    }

    [Fact]
    public async Task In_grade_one_the_journal_has_no_marks_and_says_so()
    {
        var first = _scene.School.AddClass(1, "А");
        _scene.School.AddStudent(first, "Вера", "Зимина");
        _scene.School.AddLesson(first.Group, _scene.History, _scene.Historian, AttendanceScene.Today, 4);
        await using var database = await _scene.SaveAsync();
        await using var administrator = _scene.Open(database, "administrator");

        Assert.Contains("В первом классе оценок не ставят.", await administrator.SayAsync("журнал 1А"));
    }

    private void Mark(LessonOccurrence lesson, int value) =>
        _scene.School.AddMark(_scene.School.AddColumn(lesson), _scene.Masha, _scene.Mathematician, value);
}
