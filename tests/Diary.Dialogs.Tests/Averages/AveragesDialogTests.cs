using Diary.Dialogs.Marks;
using Diary.Domain.Grading;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Averages;

public sealed class AveragesDialogTests
{
    private readonly MarksScene _scene = new();

    public AveragesDialogTests()
    {
        _scene.Work(_scene.Algebra, new DateOnly(2026, 10, 23), "test", 3, (_scene.Daughter, 2));
        _scene.Work(_scene.Algebra, new DateOnly(2026, 11, 9), "test", 3, (_scene.Daughter, 5));
        _scene.Work(_scene.Algebra, new DateOnly(2026, 11, 10), "oral", 1, (_scene.Daughter, 5));
        _scene.Work(_scene.Algebra, new DateOnly(2026, 11, 12), "project", 5, (_scene.Daughter, 4));
        _scene.Work(_scene.History, new DateOnly(2026, 11, 12), "oral", 1, (_scene.Daughter, 3), (_scene.Son, 5));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task The_average_of_the_quarter_has_its_proof_on_a_button(DatabaseKind kind)
    {
        _scene.Policy();
        await using var talk = await _scene.OpenAsync(kind);

        var heard = await talk.SayAsync(MarksScene.Masha, "средний балл по алгебре");
        heard.Shows("2 четверть", "Алгебра: 4,44 → 4", "5×3, 5, 4×5");
        Assert.InRange(talk.Statements.Count, 1, 8);

        var proof = await talk.PressAsync(MarksScene.Masha, "Как посчитано");
        proof.Shows("5×3, 5×1, 4×5 → 40/9 = 4,44; по правилам школы 4", "Положение, версия 3", "5 — от 4,65");
        (await talk.PressAsync(MarksScene.Masha, "← Средний балл")).Shows("Алгебра: 4,44 → 4");
    }

    [Fact]
    public async Task Without_a_subject_every_child_has_a_table()
    {
        _scene.Policy();
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var heard = await talk.SayAsync(MarksScene.Mother, "средний балл");

        heard.Shows("Маша, 7Б", "Алгебра · 4,44 · 4", "История · 3 · 3", "Петя, 7Б", "История · 5 · 5");
    }

    [Fact]
    public async Task A_named_quarter_counts_its_own_days()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var heard = await talk.SayAsync(MarksScene.Masha, "средний балл за первую четверть");

        heard.Shows("1 четверть (1 сентября – 25 октября) — закончилась", "Алгебра · 2 · 2");
        heard.Hides("История");
    }

    [Fact]
    public async Task What_is_owed_is_listed_with_its_day_and_not_counted()
    {
        Owe(new DateOnly(2026, 11, 20));
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var heard = await talk.SayAsync(MarksScene.Masha, "мой средний балл");

        heard.Shows("Алгебра · 4,44", "Долги: 1", "История, сочинение от пн 09.11 — срок прошёл пт 20.11");
        (await talk.SayAsync(MarksScene.Masha, "долги")).Shows(
            "Только: долги",
            "сочинение",
            "сдать до пт 20.11",
            "долг"
        );
    }

    [Fact]
    public async Task A_school_without_rules_says_that_the_usual_ones_are_used()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        await talk.SayAsync(MarksScene.Masha, "средний балл по алгебре");

        (await talk.PressAsync(MarksScene.Masha, "Как посчитано")).Shows("школа правил не задала", "5 — от 4,5");
    }

    [Fact]
    public async Task With_fewer_marks_than_the_school_asks_for_there_is_no_grade()
    {
        _scene.Policy(minMarks: 3);
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(MarksScene.Masha, "средний балл по истории")).Shows("История: 3 → н/а (оценок мало");
    }

    [Fact]
    public async Task A_teacher_sees_the_class_by_student_and_nobody_elses()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var heard = await talk.SayAsync(MarksScene.Mathematician, "средний балл 7Б");

        heard.Shows("7Б", "Иванова М. · 4,44");
        heard.Hides("История", "Иванов П.");
        (await talk.SayAsync(MarksScene.Head, "средний балл 7Б")).Shows("История · 4 · 1×5, 1×3");
    }

    private void Owe(DateOnly due)
    {
        var column = _scene.Work(_scene.History, new DateOnly(2026, 11, 9), "essay", 3);
        _scene.School.Add(
            new Domain.Marks.Mark
            {
                Id = _scene.School.NewId(),
                SchoolId = column.SchoolId,
                ColumnId = column.Id,
                StudentId = _scene.Daughter.Id,
                Kind = MarkKind.Owed,
                DueOn = due,
                AuthorId = _scene.Historian.Id,
                CreatedAt = MarksScene.Now,
                VisibleFrom = MarksScene.Now.AddDays(-5),
                Date = column.Date,
                SubjectId = column.SubjectId,
                GroupId = column.GroupId,
            }
        );
    }
}
