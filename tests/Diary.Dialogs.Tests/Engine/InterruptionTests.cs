namespace Diary.Dialogs.Engine;

public sealed class InterruptionTests
{
    [Theory]
    [MemberData(nameof(Club.Questions), MemberType = typeof(Club))]
    public Task A_question_is_cancelled_in_words(ClubQuestion question) =>
        Club.At(question).Send("отмена").Says("Хорошо, отменил.").LeavesOpen(0).PlayAsync();

    [Theory]
    [MemberData(nameof(Club.Questions), MemberType = typeof(Club))]
    public Task A_question_is_cancelled_by_command(ClubQuestion question) =>
        Club.At(question)
            .Send("/cancel")
            .Says("Хорошо, отменил.")
            .LeavesOpen(0)
            .Send("/cancel")
            .Says("Отменять нечего")
            .PlayAsync();

    [Theory]
    [MemberData(nameof(Club.Questions), MemberType = typeof(Club))]
    public Task Help_answers_and_asks_the_same_question_again(ClubQuestion question) =>
        Club.At(question)
            .Send("помощь")
            .Says("Я школьный дневник")
            .AskedFor(question)
            .Send("/help")
            .Says("Я школьный дневник")
            .AskedFor(question)
            .PlayAsync();

    [Theory]
    [MemberData(nameof(Club.Questions), MemberType = typeof(Club))]
    public Task The_language_changes_and_the_same_question_is_asked_in_it(ClubQuestion question) =>
        Club.At(question, Talk.WithStranger())
            .Send("switch to English")
            .Says("I speak English now.")
            .AskedInEnglishFor(question)
            .Send("/language")
            .Says("Теперь говорю по-русски.")
            .AskedFor(question)
            .PlayAsync();

    [Fact]
    public Task An_interruption_is_no_miss() =>
        Club.At(ClubQuestion.Club)
            .Send("балет")
            .AskedFor(ClubQuestion.Club)
            .Send("помощь")
            .Says("Я школьный дневник")
            .AskedFor(ClubQuestion.Club)
            .Send("хор")
            .AskedFor(ClubQuestion.Since)
            .PlayAsync();

    [Fact]
    public Task A_stranger_who_asks_for_help_is_asked_for_the_code_once_however_often() =>
        Talk.WithStranger()
            .Send("/code")
            .Says("Чтобы открыть дневник")
            .Send("помощь")
            .Says("Чтобы открыть дневник")
            .Send("помощь")
            .Says("Чтобы открыть дневник")
            .LeavesOpen(1)
            .PlayAsync();

    [Fact]
    public Task Another_command_closes_the_question() =>
        Talk.WithStranger()
            .Send("/code")
            .Says("Чтобы открыть дневник")
            .Send("/start")
            .Says("Кем вы будете?")
            .LeavesOpen(0)
            .PlayAsync();
}
