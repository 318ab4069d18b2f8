namespace Diary.Dialogs.Engine;

public sealed class WaterfallTests
{
    [Fact]
    public Task Every_answer_leads_to_the_next_question_and_the_last_one_to_the_end() =>
        Talk.WithSomebody()
            .PressCode(Club.Open)
            .Says("Как зовут?")
            .Send("Маша")
            .Says("Какой кружок?", "Шахматы", "Хор", "Роботы")
            .Press("Шахматы")
            .Says("Сколько часов?")
            .Send("4")
            .Says("С какого дня?")
            .Send("в пятницу")
            .Says("Пришлите заявление.")
            .Send(Club.Application)
            .Says("Записать?", "Да", "Нет")
            .Send("да")
            .Says("Маша: chess, 4 ч, с пятница, 20 ноября, заявление.pdf.")
            .LeavesOpen(0)
            .PlayAsync();

    [Fact]
    public Task What_is_known_already_is_not_asked() =>
        Talk.WithSomebody()
            .PressCode(Club.Open + "Петя")
            .AskedFor(ClubQuestion.Club)
            .Press("Хор")
            .AskedFor(ClubQuestion.Since)
            .Press("1 декабря")
            .AskedFor(ClubQuestion.Note)
            .Send(Club.Application)
            .AskedFor(ClubQuestion.Sure)
            .Press("Да")
            .Says("Петя: choir, 2 ч, с вторник, 1 декабря")
            .PlayAsync();

    [Fact]
    public Task An_answer_that_cannot_be_taken_is_told_why_and_asked_for_again() =>
        Club.At(ClubQuestion.Club)
            .Press("Роботы")
            .Says("Там уже нет мест. Какой другой?")
            .Send("шахматы")
            .AskedFor(ClubQuestion.Hours)
            .PlayAsync();

    [Fact]
    public Task Who_says_no_at_the_end_has_changed_nothing() =>
        Club.At(ClubQuestion.Sure).Send("нет").Says("Не записал.").LeavesOpen(0).PlayAsync();

    [Fact]
    public Task After_the_end_a_message_is_heard_afresh() =>
        Club.At(ClubQuestion.Sure).Press("Нет").Says("Не записал.").Send("спасибо").Says("Пожалуйста!").PlayAsync();
}
