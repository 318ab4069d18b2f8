using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.Conversations;

public sealed class HomeworkTests(DemoDiaries diaries)
{
    private const string Daughter = "Мария, 7Б";
    private const string Son = "Пётр, 3А";

    [Theory, EveryDoor]
    public async Task Homework_for_tomorrow_is_told_for_both_children_under_their_names(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        var answer = await parent.AskAsync("что задали на завтра?");

        Assert.Contains("Домашнее задание на среду, 18 ноября", answer.Text, StringComparison.Ordinal);
        Assert.Contains("3. География | § 20, контурная карта с. 7", Of(answer, Daughter), StringComparison.Ordinal);
        Assert.Contains("(личное задание)", Of(answer, Daughter), StringComparison.Ordinal);
        Assert.Contains("1. Русский язык | упр. 72, правило на с. 38", Of(answer, Son), StringComparison.Ordinal);
        Assert.DoesNotContain("География", Of(answer, Son), StringComparison.Ordinal);
        Assert.Contains("Данные на 15:00", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task Nothing_set_is_not_the_same_as_not_entered_yet(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        var answer = Of(await parent.AskAsync("дз на пятницу"), Son);

        Assert.Contains("Не задано: Труд (технология)", answer, StringComparison.Ordinal);
        Assert.Matches("Ещё не внесено: .*Математика", answer);
    }

    [Theory]
    [InlineData("что задали Маше?", Daughter)]
    [InlineData("чо задали машке", Daughter)]
    [InlineData("а марии что задали", Daughter)]
    [InlineData("дз марие", Daughter)]
    [InlineData("дз пети", Son)]
    [InlineData("что у петьки на завтра задано", Son)]
    [InlineData("дз 7Б", Daughter)]
    [InlineData("what is Petya's homework", Son)]
    public async Task One_child_is_meant_by_any_form_of_the_name_and_by_the_class(string words, string whose)
    {
        using var parent = await diaries.MeetAsync(Door.Telegram, DatabaseKind.Sqlite, DemoRole.Parent);

        var answer = await parent.AskAsync(words);

        Assert.Contains(whose, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(whose == Son ? Daughter : Son, answer.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task One_child_is_chosen_by_button_and_all_of_them_again(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);
        await parent.AskAsync("что задали?");

        var one = await parent.PressAsync("Пётр");
        var all = await parent.PressAsync("Все дети");

        Assert.DoesNotContain(Daughter, one.Text, StringComparison.Ordinal);
        Assert.Contains("1. Русский язык", one.Text, StringComparison.Ordinal);
        Assert.Contains(Daughter, all.Text, StringComparison.Ordinal);
        Assert.Contains(Son, all.Text, StringComparison.Ordinal);
    }

    /// <summary>In Telegram the message changes where it stands; in the web chat the conversation goes on.</summary>
    [Theory, EveryDoor]
    public async Task The_day_before_and_the_next_day_are_on_the_buttons(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);
        var tomorrow = await parent.AskAsync("что задали на завтра?");
        Assert.Superset(
            new HashSet<string> { "← вт 17.11", "чт 19.11 →", "Мария", "Пётр", "Подробнее", "На неделю", "Уроки" },
            tomorrow.Titles.ToHashSet()
        );

        var next = await parent.PressAsync("чт 19.11 →");
        var back = await parent.PressAsync("← ср 18.11");
        var before = await parent.PressAsync("← вт 17.11");

        Assert.Contains("четверг, 19 ноября", next.Text, StringComparison.Ordinal);
        Assert.Equal(tomorrow.Text, back.Text);
        Assert.Contains("вторник, 17 ноября", before.Text, StringComparison.Ordinal);
        Assert.All([next, back, before], answer => Assert.Equal(door is Door.Telegram, answer.IsEdit));
        Assert.All([next, back, before], answer => Assert.Equal(door is Door.Telegram, answer.Id == tomorrow.Id));
    }

    [Theory, EveryDoor]
    public async Task From_homework_to_the_lessons_of_the_same_day_and_back(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);
        await parent.AskAsync("что задали на четверг?");

        var lessons = await parent.PressAsync(parent.Last, "Уроки");
        var homework = await parent.PressAsync(parent.Last, "Что задано");

        Assert.Contains("Уроки, четверг, 19 ноября", Assert.Single(lessons).Text, StringComparison.Ordinal);
        Assert.Contains("задание на четверг, 19 ноября", Assert.Single(homework).Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task Another_familys_child_is_not_found_and_nothing_of_them_is_told(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        foreach (var words in new[] { "что задали Артёму Орлову?", "дз Васе", "оценки Артёма за неделю" })
        {
            var answer = await parent.AskAsync(words);

            Assert.Matches("^Не нашёл «(Артём|Вася)» среди тех, чей дневник вам открыт: Мария, Пётр\\.$", answer.Text);
        }
    }

    [Theory, EveryDoor]
    public async Task Of_an_own_child_and_another_familys_only_the_own_is_answered(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        var answers = await parent.SayAsync("что задали Маше и Артёму на завтра?");

        Assert.Equal(2, answers.Count);
        Assert.StartsWith("Не нашёл «Артём»", answers[0].Text, StringComparison.Ordinal);
        Assert.Contains(Daughter, answers[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Son, answers[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Химия", answers[1].Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_student_is_told_their_own_and_addressed_as_a_child(Door door, DatabaseKind kind)
    {
        using var student = await diaries.MeetAsync(door, kind, DemoRole.Student);

        var answer = await student.AskAsync("что мне задали на завтра?");
        var greeting = await student.AskAsync("привет");

        Assert.Contains("1. Химия | § 15, № 3–6", answer.Text, StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string> { "⬜ Химия", "← вт 17.11", "чт 19.11 →", "Подробнее", "На неделю", "Уроки" },
            answer.Titles.ToHashSet()
        );
        Assert.StartsWith("Привет, Артём!", greeting.Text, StringComparison.Ordinal);
    }

    private static string Of(Answer answer, string child) => answer.Part(child, Daughter, Son);
}
