using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Marks;

public sealed class MarksDialogTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private readonly MarksScene _scene = new();

    public MarksDialogTests()
    {
        _scene.Work(_scene.Algebra, Monday, "test", 3, (_scene.Daughter, 2), (_scene.Son, 5));
        _scene.Work(_scene.Algebra, Friday, "oral", 1, (_scene.Daughter, 4));
        _scene.Work(_scene.History, Friday, "oral", 1, (_scene.Daughter, 5), (_scene.Classmates[0], 3));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task The_twos_of_a_month_are_all_that_is_shown(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);

        var heard = await talk.SayAsync(MarksScene.Mother, "двойки за ноябрь");

        heard.Shows("Маша, 7Б", "Только: 2", "контрольная (×3) · 2", "Таких оценок за эти дни нет", "Данные на 15:00");
        heard.Hides("ответ на уроке", "Козлова");
        Assert.InRange(talk.Statements.Count, 1, 6);
    }

    [Theory]
    [InlineData("оценки ниже четвёрки", "Только: 1, 2, 3")]
    [InlineData("только пятёрки", "Только: 5")]
    [InlineData("anything below 4", "Только: 1, 2, 3")]
    [InlineData("оценки не ниже 4", "Только: 4, 5")]
    [InlineData("четвёрки и пятёрки по алгебре", "Только: 4, 5")]
    [InlineData("оценки за контрольные", "Только: контрольная")]
    public async Task Who_names_no_days_means_the_present_quarter(string question, string shown)
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(MarksScene.Mother, question)).Shows(shown, "2 четверть");
    }

    [Fact]
    public async Task By_subject_each_has_a_line_by_words_and_by_button()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var inWords = await talk.SayAsync(MarksScene.Masha, "оценки за ноябрь по предметам");
        inWords.Shows("Алгебра · 2 (16.11), 4 (20.11)", "История · 5 (20.11)");
        var byDay = await talk.PressAsync(MarksScene.Masha, "По дням");
        byDay.Shows("пт 20.11 · Алгебра, ответ на уроке · 4");
        var byKind = await talk.PressAsync(MarksScene.Masha, "По видам работ");
        byKind.Shows("ответ на уроке · ", "контрольная · 2 (16.11)");
    }

    [Fact]
    public async Task A_double_mark_is_one_row_and_a_correction_shows_what_it_was()
    {
        var column = _scene.Work(_scene.Algebra, new DateOnly(2026, 11, 18), "dictation", 2);
        var first = _scene.School.AddMark(column, _scene.Daughter, _scene.Teacher, 4);
        _scene.School.Add(
            first.Correct(
                MarkValue.Of(5),
                null,
                new MarkCorrection(_scene.School.NewId(), _scene.Teacher.Id, MarksScene.Now, "пересдача")
            )
        );
        _scene.School.Add(Second(column, 3));
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(MarksScene.Masha, "оценки за неделю")).Shows("диктант (×2) · 4 → 5 / 3");
    }

    [Fact]
    public async Task A_teacher_sees_the_class_as_a_grid_of_students()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var heard = await talk.SayAsync(MarksScene.Mathematician, "оценки 7Б по алгебре за ноябрь");

        heard.Shows("Иванов П. · 5 (16.11)", "Иванова М. · 2 (16.11), 4 (20.11)");
        heard.Hides("История");
    }

    [Fact]
    public async Task A_long_list_turns_its_pages()
    {
        for (var day = new DateOnly(2026, 9, 1); day < new DateOnly(2026, 10, 20); day = day.AddDays(1))
        {
            _scene.Work(_scene.Algebra, day, "oral", 1, (_scene.Daughter, 4));
        }

        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(MarksScene.Masha, "оценки с 1 сентября по 20 октября")).Shows("Ещё 30 оценок", "И ещё 9");
        (await talk.PressAsync(MarksScene.Masha, "Раньше →")).Shows("вт 01.09");
        (await talk.PressAsync(MarksScene.Masha, "← Новее")).Shows("И ещё 9");
    }

    [Fact]
    public async Task English_is_complete()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        await talk.SayAsync(MarksScene.Mother, "switch to english");

        var heard = await talk.SayAsync(MarksScene.Mother, "Masha's marks below 4 this term");

        heard.Shows("Only: 1, 2, 3", "quarter 2", "Mon 16 Nov · Алгебра, test (×3) · 2");
    }

    private Mark Second(MarkColumn column, int value) =>
        new()
        {
            Id = _scene.School.NewId(),
            SchoolId = column.SchoolId,
            ColumnId = column.Id,
            StudentId = _scene.Daughter.Id,
            Slot = 1,
            Kind = MarkKind.Numeric,
            Value = value,
            AuthorId = _scene.Teacher.Id,
            CreatedAt = MarksScene.Now,
            VisibleFrom = MarksScene.Now.AddDays(-1),
            Date = column.Date,
            SubjectId = column.SubjectId,
            GroupId = column.GroupId,
        };
}
