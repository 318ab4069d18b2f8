using Diary.Domain.Demo;
using Diary.TelegramSimulator.Updates;
using Diary.Testing.Databases;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.Conversations;

/// <summary>What is no plain question is answered sensibly too.</summary>
public sealed class OddMessageTests(DemoDiaries diaries)
{
    private static readonly byte[] Png = [137, 80, 78, 71, 13, 10, 26, 10];

    public static TheoryData<DatabaseKind> Kinds => [.. Enum.GetValues<DatabaseKind>()];

    [Theory, EveryDoor]
    public async Task Not_understood_once_is_asked_otherwise_twice_brings_the_menu_and_people(
        Door door,
        DatabaseKind kind
    )
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        var once = await parent.AskAsync("ывапролд");
        var twice = await parent.AskAsync("ъъъ ыыы");
        var homework = await parent.PressAsync("Что задали");

        Assert.StartsWith("Не понял. Может, вы об этом?", once.Text, StringComparison.Ordinal);
        Assert.StartsWith("Опять не понял", twice.Text, StringComparison.Ordinal);
        Assert.Contains("Телефон: +7 (495) 000-00-57", twice.Text, StringComparison.Ordinal);
        Assert.Contains("Почта: help@school57.example", twice.Text, StringComparison.Ordinal);
        Assert.Contains("Домашнее задание", homework.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task An_old_button_is_said_to_be_old_and_the_fresh_question_comes(Door door, DatabaseKind kind)
    {
        using var teacher = await diaries.MeetAsync(door, kind, DemoRole.Teacher);
        var old = await teacher.AskAsync("оценки за неделю");
        await teacher.AskAsync("отмена");
        await teacher.AskAsync("что задано?");

        var answers = await teacher.PressAsync(old, "9А");

        Assert.Equal(2, answers.Count);
        Assert.StartsWith("Эта кнопка устарела", answers[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Задания какого класса показать?", answers[1].Text, StringComparison.Ordinal);
        Assert.Equal(["5В", "6А", "9А", "10Б"], answers[1].Titles);
    }

    [Theory, EveryDoor]
    public async Task A_button_of_somebody_elses_diary_shows_nothing_of_it(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);
        await parent.AskAsync("оценки за неделю");
        var foreign = parent.Last.Buttons.Single(button => button.Title == "Мария").Value;
        using var student = await diaries.MeetAsync(door, kind, DemoRole.Student);

        var answer = Assert.Single(await student.PressForgedAsync(foreign));

        Assert.StartsWith("Оценки тебе здесь не открыты.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Мария", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task Forged_buttons_are_answered_like_old_ones(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        foreach (var code in new[] { "rubbish", "class:homework|Homework|265a;9А;;", "@aaaaaaaa:yes", "😀:😀" })
        {
            var answers = await parent.PressForgedAsync(code);

            Assert.StartsWith("Эта кнопка устарела", answers[0].Text, StringComparison.Ordinal);
            Assert.StartsWith("Я школьный дневник", Assert.Single(answers.Skip(1)).Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("homework:0000;;;")]
    [InlineData("lessons:ffffffff;;;")]
    [InlineData("marks:265a2650;;;")]
    [InlineData("homework:265a;9А;;")]
    [InlineData("demo:emperor")]
    public async Task Forged_arguments_of_a_button_are_answered(string code)
    {
        using var parent = await diaries.MeetAsync(Door.Telegram, DatabaseKind.PostgreSql, DemoRole.Parent);

        Assert.Single(await parent.PressForgedAsync(code));
    }

    [Theory, EveryDoor]
    public async Task A_file_is_answered(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        var file = await parent.SendFileAsync("заявление.pdf", "application/pdf", "%PDF-1.4"u8.ToArray());

        Assert.StartsWith("Получил файл «заявление.pdf»", Assert.Single(file).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_Telegram_people_send_without_words_is_answered_by_what_it_is(DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(Door.Telegram, kind, DemoRole.Parent);

        var sticker = await parent.DoAsync(person => person.SendStickerAsync());
        var voice = await parent.DoAsync(person => person.SendVoiceAsync([1, 2, 3]));
        var contact = await parent.DoAsync(person => person.SendContactAsync("+79990000000"));
        var photo = await parent.DoAsync(person => person.SendPhotoAsync(Png));

        Assert.StartsWith("Хороший стикер!", Assert.Single(sticker).Text, StringComparison.Ordinal);
        Assert.StartsWith("Получил файл «photo.jpg»", Assert.Single(photo).Text, StringComparison.Ordinal);
        Assert.StartsWith("Слушать пока не умею.", Assert.Single(voice).Text, StringComparison.Ordinal);
        Assert.StartsWith("Спасибо, но телефон мне не нужен", Assert.Single(contact).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_words_under_a_photo_are_a_question(DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(Door.Telegram, kind, DemoRole.Parent);

        var answers = await parent.DoAsync(person => person.SendPhotoAsync(Png, "что задали на завтра?"));

        Assert.Contains("Домашнее задание на среду", Assert.Single(answers).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_mends_a_message_is_answered_anew(DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(Door.Telegram, kind, DemoRole.Parent);
        SimulatedUpdate? said = null;
        var first = await parent.DoAsync(async person => said = await person.SendAsync("дз на среду"));

        var answers = await parent.DoAsync(person => person.EditAsync(said!, "дз на четверг"));

        Assert.Contains("среду, 18 ноября", Assert.Single(first).Text, StringComparison.Ordinal);
        Assert.Contains("четверг, 19 ноября", Assert.Single(answers).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_forwarded_message_gives_no_orders(DatabaseKind kind)
    {
        var world = await diaries.OfAsync(kind);
        using var parent = await world.MeetAsync(Door.Telegram, DemoRole.Parent);
        var papa = world.Telegram.User("Папа");

        var start = await parent.DoAsync(person => person.ForwardAsync("/start", papa));
        var question = await parent.DoAsync(person => person.ForwardAsync("что задали на завтра?", papa));

        Assert.DoesNotContain("Кем вы будете?", Assert.Single(start).Text, StringComparison.Ordinal);
        Assert.Contains("Домашнее задание на среду", Assert.Single(question).Text, StringComparison.Ordinal);
    }
}
