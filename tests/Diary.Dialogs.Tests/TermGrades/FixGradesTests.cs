using Diary.Dialogs.Marks;
using Diary.Domain.Grading;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.TermGrades;

public sealed class FixGradesTests
{
    private const string Teacher = MarksScene.Mathematician;
    private readonly MarksScene _scene = new();

    public FixGradesTests()
    {
        _scene.Policy();
        _scene.Work(_scene.Algebra, new DateOnly(2026, 10, 20), "test", 3, (_scene.Daughter, 4), (_scene.Son, 5));
        _scene.Work(_scene.Algebra, new DateOnly(2026, 10, 21), "oral", 1, (_scene.Classmates[0], 2));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task What_the_rules_propose_is_fixed_only_when_the_teacher_says_so(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);

        var list = await talk.SayAsync(Teacher, "выставить четвертные 7Б по алгебре");
        list.Shows(
            "Алгебра, 7Б, 1 четверть",
            "Иванов П. · 5 · 5",
            "Иванова М. · 4 · 4",
            "Козлова В. · 2 · 2",
            "Выставить 3 отметки?"
        );
        await using (var db = talk.Database.CreateDbContext())
        {
            Assert.Empty(await db.TermGrades.ToListAsync(Cancel));
        }

        (await talk.SayAsync(Teacher, "Козлова 3")).Shows("2 → 3", "нужна причина");
        (await talk.SayAsync(Teacher, "Козлова 3 (сдала зачёт)")).Shows("2 → 3", "сдала зачёт", "Выставить 3 отметки?");
        (await talk.PressAsync(Teacher, "Выставить")).Shows("выставлено 3 отметки");

        (await talk.SayAsync(MarksScene.Masha, "четвертные")).Shows("Алгебра · 4");
        (await talk.PressAsync(Teacher, "Показать")).Shows("Козлова В. · 3");
    }

    [Fact]
    public async Task A_late_mark_flags_the_grade_and_the_teacher_decides()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        await talk.SayAsync(Teacher, "выставить четвертные 7Б по алгебре");
        await talk.PressAsync(Teacher, "Выставить");
        await talk.SayAsync(MarksScene.Head, "исправь Ивановой 4 на 3 по алгебре 7Б за октябрь");
        await talk.SayAsync(MarksScene.Head, "апелляция");
        await talk.PressAsync(MarksScene.Head, "Да");

        (await talk.SayAsync(MarksScene.Masha, "четвертные")).Shows(
            "Алгебра · 4*",
            "После выставления оценки менялись"
        );
        var waiting = await talk.SayAsync(Teacher, "что ждёт моего ответа");
        waiting.Shows("Выставлено, но оценки потом менялись", "7Б, Алгебра, 1 четверть: 1");
        (await talk.PressAsync(Teacher, "Посмотреть: 7Б, Алгебра")).Shows(
            "Иванова М. * · 3 · 4 ✓",
            "Всё уже выставлено"
        );
        (await talk.PressAsync(Teacher, "Посмотрел, оставить")).Shows("Выставить 1 отметку?");
    }

    [Fact]
    public async Task Of_two_who_grade_at_once_the_later_sees_what_the_other_has_fixed()
    {
        _scene.School.AddAccount("telegram", "deputy", _scene.Teacher);
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        await talk.SayAsync(Teacher, "выставить четвертные 7Б по алгебре");
        await talk.SayAsync("deputy", "выставить четвертные 7Б по алгебре");
        await talk.SayAsync("deputy", "Козлова 3 (сдала зачёт)");
        await talk.PressAsync("deputy", "Выставить");

        var late = await talk.PressAsync(Teacher, "Выставить");

        late.Shows(
            "Пока вы решали, часть отметок выставил кто-то другой",
            "Козлова В. · 2 · 3 ✓",
            "Всё уже выставлено"
        );
    }

    [Fact]
    public async Task Grades_that_nobody_fixed_wait_and_a_term_that_runs_is_too_early()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var waiting = await talk.SayAsync(Teacher, "что ждёт моего ответа");
        waiting.Shows("Не выставлено", "7Б, Алгебра, 1 четверть");
        (await talk.PressAsync(Teacher, "Выставить: 7Б, Алгебра")).Shows("Алгебра, 7Б, 1 четверть");
        (await talk.SayAsync(Teacher, "/cancel")).Shows("");
        (await talk.SayAsync(Teacher, "выставить отметки за 2 четверть 7Б по алгебре четвертные")).Shows("Ещё рано");
        (await talk.SayAsync("historian", "выставить четвертные 7Б по алгебре")).Shows(
            "Не нашёл, у кого вы это ведёте"
        );
    }
}
