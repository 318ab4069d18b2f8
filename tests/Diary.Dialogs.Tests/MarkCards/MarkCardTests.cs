using Diary.Dialogs.Marks;
using Diary.Testing.Databases;

namespace Diary.Dialogs.MarkCards;

public sealed class MarkCardTests
{
    private const string Teacher = MarksScene.Mathematician;
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private readonly MarksScene _scene = new();

    public MarkCardTests()
    {
        _scene.Work(_scene.Algebra, Friday, "test", 3, (_scene.Son, 4), (_scene.Daughter, 3));
        _scene.Work(_scene.History, Friday, "oral", 1, (_scene.Son, 5));
        _scene.School.AddAccount("telegram", "deputy", _scene.Teacher);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task A_family_sees_who_changed_the_mark_when_and_why(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);
        await talk.SayAsync(Teacher, "исправь Иванову 4 на 5 по алгебре");
        await talk.PressAsync(Teacher, "Пересдача");
        await talk.PressAsync(Teacher, "Да");

        await talk.SayAsync(MarksScene.Mother, "оценки за пятницу");
        (await talk.PressAsync(MarksScene.Mother, "История и вопросы")).Shows("О какой отметке речь?");
        var card = await talk.PressAsync(MarksScene.Mother, "5 · пт 20.11, Петя, Алгебра, контрольная");

        card.Shows(
            "Иванов Петя: Алгебра, контрольная, пт 20.11 (×3)",
            "Отметка: 5",
            "Петрова А.: поставлена 4",
            "23.11 15:00, Петрова А.: 4 → 5 — Пересдача"
        );
        Assert.InRange(talk.Statements.Count, 1, 8);
        Assert.Contains(card.Buttons, button => button.Title == "Не согласен");
        Assert.DoesNotContain(card.Buttons, button => button.Title == "Исправить");
    }

    [Fact]
    public async Task In_words_the_history_of_one_mark_is_shown_at_once()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(MarksScene.Masha, "история отметки по алгебре")).Shows(
            "Алгебра, контрольная",
            "поставлена 3"
        );
        (await talk.SayAsync(MarksScene.Mother, "кто поставил двойку по алгебре")).Shows("Таких отметок нет");
    }

    [Fact]
    public async Task A_mark_is_taken_back_with_a_reason_and_stays_readable()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(Teacher, "сними Ивановой тройку по алгебре")).Shows(
            "Алгебра, контрольная, пт 20.11: 3 → снять"
        );
        await talk.SayAsync(Teacher, "не та фамилия");
        (await talk.PressAsync(Teacher, "Да")).Shows("3 → снять");

        (await talk.SayAsync(MarksScene.Masha, "оценки за неделю")).Shows("контрольная (×3) · 3 снята");
        (await talk.SayAsync(MarksScene.Masha, "средний балл по алгебре")).Hides("Алгебра: 3");
        (await talk.SayAsync(MarksScene.Masha, "история отметки по алгебре")).Shows("снята 3 — не та фамилия");
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task Of_two_who_change_a_mark_the_later_is_told_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);
        await talk.SayAsync(Teacher, "исправь Иванову 4 на 5 по алгебре");
        await talk.PressAsync(Teacher, "Пересдача");
        await talk.SayAsync("deputy", "исправь Иванову 4 на 3 по алгебре");
        await talk.SayAsync("deputy", "списывал");
        await talk.PressAsync("deputy", "Да");

        var overtaken = await talk.PressAsync(Teacher, "Да");
        overtaken.Shows("Пока вы решали, отметку изменили", "4 → 3 — списывал", "3 → 5", "Всё равно изменить?");
        await talk.PressAsync(Teacher, "Да");

        (await talk.SayAsync(MarksScene.Mother, "история отметки Пети по алгебре")).Shows(
            "4 → 3 — списывал",
            "3 → 5 — Пересдача"
        );
    }

    [Fact]
    public async Task Without_a_value_and_with_two_marks_both_are_asked()
    {
        _scene.Work(_scene.Algebra, new DateOnly(2026, 11, 18), "oral", 1, (_scene.Son, 4));
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(Teacher, "исправь Иванову четвёрку по алгебре")).Shows("О какой отметке речь?");
        (await talk.PressAsync(Teacher, "ответ на уроке")).Shows("Какой она должна быть?");
        (await talk.PressAsync(Teacher, "5")).Shows("4 → 5. По какой причине?");
        await talk.PressAsync(Teacher, "Работа над ошибками");
        (await talk.PressAsync(Teacher, "Отмена")).Shows("отметка осталась как есть");
    }

    [Fact]
    public async Task Nobody_opens_or_changes_what_is_not_theirs()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        await talk.SayAsync(MarksScene.Mother, "оценки Пети по алгебре за пятницу");
        var pick = await talk.PressAsync(MarksScene.Mother, "История и вопросы");
        var code = pick.Buttons[0].Value!;
        var id = code[(code.IndexOf(':', StringComparison.Ordinal) + 1)..];

        (await talk.PressCodeAsync(MarksScene.Masha, code)).Shows("Такой отметки не нашёл");
        (await talk.PressCodeAsync("historian", code)).Shows("Такой отметки не нашёл");
        (await talk.PressCodeAsync(MarksScene.Masha, "fixmark:" + id)).Shows("Такой отметки не нашёл");
        await talk.PressCodeAsync(MarksScene.Mother, "fixmark:" + id);
        await talk.PressAsync(MarksScene.Mother, "5");
        await talk.SayAsync(MarksScene.Mother, "потому что");
        (await talk.PressAsync(MarksScene.Mother, "Да")).Shows("Этот журнал ведёт другой учитель");
        (await talk.SayAsync(MarksScene.Mother, "история отметки Пети по алгебре")).Shows("Отметка: 4");
    }
}
