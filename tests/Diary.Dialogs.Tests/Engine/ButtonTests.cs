namespace Diary.Dialogs.Engine;

public sealed class ButtonTests
{
    private const int ClubQuestionReply = 2;

    [Fact]
    public Task A_button_of_a_question_that_was_answered_is_old_and_the_open_question_comes_again() =>
        Club.At(ClubQuestion.Club)
            .Press("Шахматы")
            .AskedFor(ClubQuestion.Hours)
            .Send("отмена")
            .Says("Хорошо, отменил.")
            .PressCode(Club.Open + "Петя")
            .AskedFor(ClubQuestion.Club)
            .Press("Хор", ClubQuestionReply)
            .Says("Эта кнопка устарела")
            .AskedFor(ClubQuestion.Club)
            .LeavesOpen(1)
            .PlayAsync();

    [Fact]
    public Task A_button_of_an_earlier_step_is_no_answer_to_this_one() =>
        Club.At(ClubQuestion.Hours)
            .Press("Хор", ClubQuestionReply)
            .Says("От 1 до 5.")
            .Press("3", underReply: 3)
            .AskedFor(ClubQuestion.Since)
            .PlayAsync();

    [Fact]
    public Task With_no_question_open_an_old_button_brings_the_menu() =>
        Club.At(ClubQuestion.Club)
            .Send("отмена")
            .Says("Хорошо, отменил.")
            .Press("Хор", ClubQuestionReply)
            .Says("Эта кнопка устарела")
            .Says("Я школьный дневник", "Что задали", "Уроки", "Оценки")
            .PlayAsync();

    [Theory]
    [InlineData("@abcdefgh:chess")]
    [InlineData("@:")]
    [InlineData("@")]
    [InlineData(":")]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("no-such-dialog:1")]
    [InlineData("class:homework|Homework|265a;;;")]
    [InlineData("class:rubbish")]
    [InlineData("\u0000\uFFFF{}[]")]
    public Task A_foreign_code_and_rubbish_are_answered_as_an_old_button(string code) =>
        Talk.WithSomebody()
            .PressCode(code)
            .Says("Эта кнопка устарела")
            .Says("Я школьный дневник")
            .LeavesOpen(0)
            .PlayAsync();

    [Fact]
    public Task Rubbish_leaves_the_open_question_open() =>
        Club.At(ClubQuestion.Sure)
            .PressCode("@abcdefgh:yes")
            .Says("Эта кнопка устарела")
            .AskedFor(ClubQuestion.Sure)
            .PressCode("rubbish")
            .Says("Эта кнопка устарела")
            .AskedFor(ClubQuestion.Sure)
            .Press("Да")
            .Says("Маша: chess")
            .PlayAsync();

    [Fact]
    public Task A_button_that_opens_something_else_closes_the_question() =>
        Club.At(ClubQuestion.Hours).PressCode(Club.Open).AskedFor(ClubQuestion.Name).LeavesOpen(1).PlayAsync();

    [Theory]
    [InlineData("homework:")]
    [InlineData("lessons:265a;;;")]
    [InlineData("devices:")]
    public Task A_stranger_who_presses_a_button_of_a_diary_is_asked_who_they_are(string code) =>
        Talk.WithStranger().PressCode(code).Says("Кем вы будете?").LeavesOpen(0).PlayAsync();
}
