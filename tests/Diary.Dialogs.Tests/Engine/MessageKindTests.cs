using Diary.Dialogs.Schema;

namespace Diary.Dialogs.Engine;

public sealed class MessageKindTests
{
    [Theory]
    [InlineData("application/vnd.telegram.sticker", "Хороший стикер!")]
    [InlineData("application/vnd.telegram.voice", "Слушать пока не умею.")]
    [InlineData("audio/ogg", "Слушать пока не умею.")]
    [InlineData("image/jpeg", "Картинки беру у тех, кого знаю")]
    [InlineData("application/pdf", "Файлы беру у тех, кого знаю")]
    [InlineData("application/vnd.telegram.contact", "телефон мне не нужен")]
    [InlineData("application/vnd.telegram.location", "где вы, дневнику знать не нужно")]
    [InlineData("application/vnd.telegram.poll", "Такое сообщение прочитать не могу.")]
    [InlineData("application/vnd.telegram.video_note", "Такое сообщение прочитать не могу.")]
    public Task A_message_without_words_is_answered_by_what_it_is(string contentType, string words) =>
        Talk.WithSomebody().Send(new Attachment(contentType)).Says(words).PlayAsync();

    [Fact]
    public Task A_message_of_nothing_is_answered() =>
        Talk.WithSomebody().Send("   ").Says("Такое сообщение прочитать не могу.").PlayAsync();

    [Fact]
    public Task A_sticker_is_no_answer_to_a_question() =>
        Club.At(ClubQuestion.Club)
            .Send(Club.Sticker)
            .AskedFor(ClubQuestion.Club)
            .Send("хор")
            .AskedFor(ClubQuestion.Since)
            .PlayAsync();

    [Fact]
    public Task Forwarded_words_are_no_command() =>
        Club.At(ClubQuestion.Club).Forward("/cancel").AskedFor(ClubQuestion.Club).LeavesOpen(1).PlayAsync();

    [Fact]
    public Task Forwarded_words_may_be_a_question_but_are_no_order() =>
        Talk.WithStranger()
            .Forward("switch to English")
            .Says("Кем вы будете?")
            .Forward("спасибо!")
            .Says("Пожалуйста!")
            .PlayAsync();

    [Fact]
    public Task A_command_that_does_not_exist_is_not_understood() =>
        Talk.WithSomebody().Send("/abracadabra").Says("Не понял.").PlayAsync();

    [Fact]
    public Task Not_understood_twice_brings_the_menu_and_counts_anew() =>
        Talk.WithSomebody()
            .Send("ывапролд")
            .Says("Не понял.")
            .Send("ъъъ")
            .Says("Опять не понял, простите.", "Что задали", "Уроки", "Оценки")
            .Send("ывапролд")
            .Says("Не понял.")
            .PlayAsync();
}
