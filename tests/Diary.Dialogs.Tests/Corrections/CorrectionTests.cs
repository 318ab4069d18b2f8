using Diary.Dialogs.Marks;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Corrections;

public sealed class CorrectionTests
{
    private const string Teacher = MarksScene.Mathematician;
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private readonly MarksScene _scene = new();

    public CorrectionTests()
    {
        _scene.Work(_scene.Algebra, Friday, "test", 3, (_scene.Son, 4), (_scene.Daughter, 3));
        _scene.Work(_scene.History, Friday, "oral", 1, (_scene.Son, 3));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task A_mistake_goes_to_the_teacher_and_is_put_right_with_the_answer(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);
        await talk.SayAsync(MarksScene.Mother, "история отметки Пети по алгебре");
        (await talk.PressAsync(MarksScene.Mother, "Это ошибка")).Shows("Какой она должна быть?");
        await talk.PressAsync(MarksScene.Mother, "5");
        (await talk.SayAsync(MarksScene.Mother, "в работе стоит пять, вот фото")).Shows(
            "Ошибка в дневнике",
            "контрольная, пт 20.11: 4 → 5",
            "в работе стоит пять",
            "Отправить учителю?"
        );
        (await talk.PressAsync(MarksScene.Mother, "Отправить")).Shows("Ответ — до четверг, 26 ноября");

        var waiting = await talk.SayAsync(Teacher, "что ждёт моего ответа");
        waiting.Shows("Обращения: 1", "Иванов Петя: отметка, Алгебра, пт 20.11: 4 → 5 — до чт 26.11");
        Assert.InRange(talk.Statements.Count, 1, 8);
        (await talk.PressAsync(Teacher, "1. Иванов Петя")).Shows(
            "Спрашивает: Иванова Ольга",
            "«в работе стоит пять, вот фото»"
        );
        (await talk.PressAsync(Teacher, "Принять")).Shows("Отметка станет 5");
        await talk.SayAsync(Teacher, "Да, ошиблась при вводе");
        (await talk.PressAsync(Teacher, "Ответить")).Shows("Принято: отметка теперь 5");

        (await talk.SayAsync(MarksScene.Mother, "мои обращения")).Shows("принято");
        (await talk.SayAsync(MarksScene.Mother, "история отметки Пети по алгебре")).Shows(
            "4 → 5 — Да, ошиблась при вводе",
            "обращение: принято"
        );
        (await talk.SayAsync(Teacher, "что ждёт моего ответа")).Shows("Ничего не ждёт");
    }

    [Fact]
    public async Task What_is_declined_can_be_taken_to_the_administration_once()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        (await talk.SayAsync(MarksScene.Masha, "не согласна с тройкой по алгебре")).Shows(
            "Почему её стоит пересмотреть? Напиши"
        );
        await talk.SayAsync(MarksScene.Masha, "решение верное, другой способ");
        await talk.PressAsync(MarksScene.Masha, "Отправить");
        await AnswerAsync(talk, Teacher, "Отклонить", "нет чертежа");

        await talk.SayAsync(MarksScene.Masha, "мои обращения");
        (await talk.PressAsync(MarksScene.Masha, "1. Алгебра")).Shows("отклонено", "«нет чертежа»");
        (await talk.PressAsync(MarksScene.Masha, "Передать администрации")).Shows("Её ответ будет окончательным");
        (await talk.PressAsync(MarksScene.Masha, "Да")).Shows("Передано администрации школы");
        (await talk.SayAsync(Teacher, "что ждёт моего ответа")).Shows("Ничего не ждёт");

        (await talk.SayAsync(MarksScene.Head, "/start")).Shows("Ждут вашего ответа: 1 обращение");
        await AnswerAsync(talk, MarksScene.Head, "Отклонить", "комиссия согласна с учителем");
        await talk.SayAsync(MarksScene.Masha, "мои обращения");
        var final = await talk.PressAsync(MarksScene.Masha, "1. Алгебра");
        final.Shows("передано администрации", "«комиссия согласна с учителем»");
        Assert.DoesNotContain(final.Buttons, button => button.Title.Contains("Передать", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_not_answered_in_time_may_go_further_and_the_administration_sees_it()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        await talk.SayAsync(MarksScene.Masha, "прошу пересмотреть тройку по алгебре");
        await talk.SayAsync(MarksScene.Masha, "другой способ");
        await talk.PressAsync(MarksScene.Masha, "Отправить");
        await talk.SayAsync(MarksScene.Masha, "мои обращения");
        var early = await talk.PressAsync(MarksScene.Masha, "1. Алгебра");
        Assert.DoesNotContain(early.Buttons, button => button.Title.Contains("Передать", StringComparison.Ordinal));

        _scene.Clock.Advance(TimeSpan.FromDays(4));

        (await talk.SayAsync(MarksScene.Head, "что ждёт моего ответа")).Shows("срок прошёл чт 26.11");
        await talk.SayAsync(MarksScene.Masha, "мои обращения");
        (await talk.PressAsync(MarksScene.Masha, "1. Алгебра")).Shows("срок прошёл");
        await talk.PressAsync(MarksScene.Masha, "Передать администрации");
        (await talk.PressAsync(MarksScene.Masha, "Да")).Shows("Передано администрации школы");
    }

    [Fact]
    public async Task The_same_is_not_asked_twice_and_may_be_taken_back()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        for (var times = 0; times < 2; times++)
        {
            await talk.SayAsync(MarksScene.Masha, "не согласна с тройкой по алгебре");
            await talk.SayAsync(MarksScene.Masha, "другой способ");
            var sent = await talk.PressAsync(MarksScene.Masha, "Отправить");
            sent.Shows(times == 0 ? "Отправлено учителю" : "Такое обращение уже есть");
        }

        await talk.SayAsync(MarksScene.Masha, "мои обращения");
        await talk.PressAsync(MarksScene.Masha, "1. Алгебра");
        await talk.PressAsync(MarksScene.Masha, "Отозвать");
        (await talk.PressAsync(MarksScene.Masha, "Да")).Shows("Обращение отозвано");
        (await talk.SayAsync(Teacher, "что ждёт моего ответа")).Shows("Ничего не ждёт");
    }

    [Fact]
    public async Task Several_marks_are_asked_and_another_familys_request_is_not_opened()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        (await talk.SayAsync(MarksScene.Mother, "не согласна с тройкой")).Shows("О какой отметке речь?");
        await talk.PressAsync(MarksScene.Mother, "Петя, История");
        await talk.SayAsync(MarksScene.Mother, "отвечал хорошо");
        var sent = await talk.PressAsync(MarksScene.Mother, "Отправить");
        var code = sent.Buttons[0].Value!;

        (await talk.PressCodeAsync(MarksScene.Masha, code)).Shows("Такого обращения нет");
        (await talk.PressCodeAsync(Teacher, code)).Shows("Такого обращения нет");
        (await talk.PressCodeAsync("historian", code)).Shows("Спрашивает: Иванова Ольга");
    }

    private static async Task AnswerAsync(JournalTalk talk, string user, string button, string words)
    {
        await talk.SayAsync(user, "что ждёт моего ответа");
        await talk.PressAsync(user, "1. ");
        await talk.PressAsync(user, button);
        await talk.SayAsync(user, words);
        await talk.PressAsync(user, "Ответить");
    }
}
