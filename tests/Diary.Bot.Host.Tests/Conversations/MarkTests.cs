using System.Text.RegularExpressions;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.Conversations;

public sealed partial class MarkTests(DemoDiaries diaries)
{
    private const string Daughter = "Мария, 7Б";
    private const string Son = "Пётр, 3А";
    private const string Earlier = "Раньше →";

    private static readonly string[] Next =
    [
        "По предметам",
        "По видам работ",
        "История и вопросы",
        "Средний балл",
        "Итоговые",
    ];

    [Theory, EveryDoor]
    public async Task Marks_of_the_week_are_told_for_both_children(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        var answer = await parent.AskAsync("какие оценки за неделю?");

        Assert.Contains("Оценки, 11–17 ноября", answer.Text, StringComparison.Ordinal);
        Assert.Contains("чт 12.11 | Геометрия, контрольная «", Of(answer, Daughter), StringComparison.Ordinal);
        Assert.Contains("пт 13.11 | Математика, контрольная «", Of(answer, Son), StringComparison.Ordinal);
        Assert.DoesNotContain("Геометрия", Of(answer, Son), StringComparison.Ordinal);
        Assert.Equal(["← 4–10 ноября", "Мария", "Пётр", .. Next], answer.Titles);
    }

    [Theory, EveryDoor]
    public async Task The_week_before_is_on_a_button_and_the_future_is_not(Door door, DatabaseKind kind)
    {
        using var student = await diaries.MeetAsync(door, kind, DemoRole.Student);
        await student.AskAsync("мои оценки за неделю");

        var before = await student.PressAsync("← 4–10 ноября");

        Assert.Contains("Оценки, 4–10 ноября", before.Text, StringComparison.Ordinal);
        Assert.Equal(["← 28 октября – 3 ноября", "11–17 ноября →", .. Next], before.Titles);
        Assert.Equal(door is Door.Telegram, before.IsEdit);
    }

    [Theory]
    [InlineData("оценки Маши за вторую четверть", "Оценки, 2 четверть (2 ноября – 27 декабря)", "вт 03.11 | Музыка")]
    [InlineData(
        "оценки Маши за 1 четверть",
        "Оценки, 1 четверть (1 сентября – 25 октября)",
        "пт 04.09 | Труд (технология)"
    )]
    [InlineData(
        "оценки Маши за первое полугодие",
        "Оценки, 1 полугодие (1 сентября – 27 декабря)",
        "вт 03.11 | Музыка"
    )]
    [InlineData("все отметки Пети за этот учебный год", "Оценки, год (1 сентября 2026 – ", "пт 13.11 | Математика")]
    public async Task A_term_is_named_and_means_its_days(string words, string title, string mark)
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            using var parent = await diaries.MeetAsync(Door.WebChat, kind, DemoRole.Parent);

            var answer = await parent.AskAsync(words);
            var pages = answer.Text;
            for (var page = answer; page.Titles.Contains(Earlier); pages += page.Text)
            {
                page = await parent.PressAsync(Earlier);
            }

            Assert.Contains(title, answer.Text, StringComparison.Ordinal);
            Assert.Contains(mark, pages, StringComparison.Ordinal);
        }
    }

    [Theory, EveryDoor]
    public async Task Marks_of_one_subject_are_marks_of_that_subject(Door door, DatabaseKind kind)
    {
        using var student = await diaries.MeetAsync(door, kind, DemoRole.Student);

        var answer = await student.AskAsync("оценки по алгебре за первую четверть");

        Assert.Contains("Оценки, Алгебра, 1 четверть (1 сентября – 25 октября)", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Алгебра"], Subjects().Matches(answer.Text).Select(row => row.Groups[1].Value).Distinct());
    }

    [Theory, EveryDoor]
    public async Task In_the_first_grade_nobody_is_marked_and_it_is_said(Door door, DatabaseKind kind)
    {
        using var administrator = await diaries.MeetAsync(door, kind, DemoRole.Administrator);

        var answer = await administrator.AskAsync("оценки 1А за неделю");

        Assert.Contains("В первом классе оценок не ставят.", answer.Text, StringComparison.Ordinal);
    }

    private static string Of(Answer answer, string child) => answer.Part(child, Daughter, Son);

    [GeneratedRegex(@"^\w\w \d\d\.\d\d \| (\w+)", RegexOptions.Multiline)]
    private static partial Regex Subjects();
}
