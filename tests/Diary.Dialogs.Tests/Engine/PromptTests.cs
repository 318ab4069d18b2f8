namespace Diary.Dialogs.Engine;

public sealed class PromptTests
{
    [Theory]
    [InlineData("Маша")]
    [InlineData("  Анна-Мария  ")]
    public Task Words_are_taken(string name) =>
        Club.At(ClubQuestion.Name).Send(name).AskedFor(ClubQuestion.Club).PlayAsync();

    [Theory]
    [InlineData("Маша2")]
    [InlineData("Очень длинное имя, которое не поместится")]
    public Task Words_that_do_not_fit_are_asked_for_again(string name) =>
        Club.At(ClubQuestion.Name)
            .Send(name)
            .Says("Имя — это буквы.")
            .Send("Маша")
            .AskedFor(ClubQuestion.Club)
            .PlayAsync();

    [Theory]
    [InlineData("2")]
    [InlineData("2.")]
    [InlineData("2)")]
    [InlineData("хор")]
    [InlineData("ХОР")]
    public Task A_choice_is_taken_by_number_and_by_name(string words) =>
        Club.At(ClubQuestion.Club).Send(words).AskedFor(ClubQuestion.Since).PlayAsync();

    [Theory]
    [InlineData("шах")]
    [InlineData("маты")]
    public Task A_part_of_one_name_is_enough(string words) =>
        Club.At(ClubQuestion.Club).Send(words).AskedFor(ClubQuestion.Hours).PlayAsync();

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("балет")]
    [InlineData("о")]
    public Task What_names_none_or_several_is_no_choice(string words) =>
        Club.At(ClubQuestion.Club).Send(words).AskedFor(ClubQuestion.Club).PlayAsync();

    [Theory]
    [InlineData("1")]
    [InlineData("5")]
    [InlineData("3.")]
    public Task A_number_within_the_limits_is_taken(string words) =>
        Club.At(ClubQuestion.Hours).Send(words).AskedFor(ClubQuestion.Since).PlayAsync();

    [Fact]
    public Task A_number_is_taken_by_button() =>
        Club.At(ClubQuestion.Hours).Press("3").AskedFor(ClubQuestion.Since).PlayAsync();

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("два с половиной")]
    [InlineData("99999999999999999999")]
    public Task Another_number_is_asked_for_again(string words) =>
        Club.At(ClubQuestion.Hours).Send(words).Says("От 1 до 5.").PlayAsync();

    [Theory]
    [InlineData("завтра")]
    [InlineData("в понедельник")]
    [InlineData("1 декабря")]
    [InlineData("17.12")]
    [InlineData("tomorrow")]
    public Task A_day_is_taken_in_words(string words) =>
        Club.At(ClubQuestion.Since).Send(words).AskedFor(ClubQuestion.Note).PlayAsync();

    [Theory]
    [InlineData("вчера")]
    [InlineData("18.12")]
    [InlineData("на следующей неделе")]
    [InlineData("когда-нибудь")]
    public Task A_day_beyond_the_limits_and_what_is_no_day_are_asked_for_again(string words) =>
        Club.At(ClubQuestion.Since).Send(words).Says("День — в ближайший месяц.").PlayAsync();

    [Theory]
    [InlineData("заявление")]
    [InlineData("вот оно")]
    public Task Words_are_no_file(string words) =>
        Club.At(ClubQuestion.Note).Send(words).Says("Нужен файл.").PlayAsync();

    [Theory]
    [InlineData("да")]
    [InlineData("Ага!")]
    [InlineData("да, записать")]
    [InlineData("👍")]
    [InlineData("yes")]
    public Task Yes_is_understood_in_words(string words) =>
        Club.At(ClubQuestion.Sure).Send(words).Says("Маша: chess").PlayAsync();

    [Theory]
    [InlineData("нет")]
    [InlineData("Нет, спасибо")]
    [InlineData("No.")]
    public Task No_is_understood_in_words(string words) =>
        Club.At(ClubQuestion.Sure).Send(words).Says("Не записал.").PlayAsync();

    [Fact]
    public Task Neither_yes_nor_no_is_asked_again_with_the_buttons() =>
        Club.At(ClubQuestion.Sure).Send("даже не знаю").AskedFor(ClubQuestion.Sure).PlayAsync();

    [Theory]
    [MemberData(nameof(Club.Questions), MemberType = typeof(Club))]
    public Task Two_misses_in_a_row_bring_the_menu(ClubQuestion question)
    {
        var talk = Club.At(question);
        talk.Send(Miss(question));
        _ = question switch
        {
            ClubQuestion.Name => talk.Says("Имя — это буквы."),
            ClubQuestion.Hours => talk.Says("От 1 до 5."),
            ClubQuestion.Since => talk.Says("День — в ближайший месяц."),
            ClubQuestion.Note => talk.Says("Нужен файл."),
            _ => talk.AskedFor(question),
        };
        return talk.Send(Miss(question))
            .Says("Опять не понял, простите.", "Что задали", "Уроки", "Оценки")
            .LeavesOpen(0)
            .PlayAsync();
    }

    [Fact]
    public Task A_miss_is_forgotten_with_the_next_answer() =>
        Club.At(ClubQuestion.Name)
            .Send("007")
            .Says("Имя — это буквы.")
            .Send("Маша")
            .AskedFor(ClubQuestion.Club)
            .Send("балет")
            .AskedFor(ClubQuestion.Club)
            .Send("1")
            .AskedFor(ClubQuestion.Hours)
            .PlayAsync();

    private static string Miss(ClubQuestion question) => question is ClubQuestion.Name ? "№ 3" : "ыва";
}
