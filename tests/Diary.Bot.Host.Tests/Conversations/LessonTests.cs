using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.Conversations;

public sealed class LessonTests(DemoDiaries diaries)
{
    [Theory, EveryDoor]
    public async Task What_changed_is_told_from_old_to_new_with_the_reason(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        var answer = await parent.AskAsync("какие завтра уроки?");

        Assert.Contains("Уроки, среда, 18 ноября", answer.Text, StringComparison.Ordinal);
        Assert.Contains(
            "замена: Васильева О. Н. → Белоусова А. К. (Учитель на курсах",
            answer.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("кабинет: 320 → 331 (В кабинете ремонтируют проектор)", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Математика отменён (Учитель заболел)", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_moved_lesson_is_told_of_in_both_places(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        var from = await parent.AskAsync("уроки Маши завтра");
        var to = await parent.AskAsync("уроки Маши в пятницу");

        Assert.Contains(
            "6. 13:00–13:40 | Физика перенесён → пт 20.11, 7 урок (Перенос по",
            from.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "7. 13:50–14:30 | Физика\nперенесён: ср 18.11, 6 урок → сюда",
            to.Text,
            StringComparison.Ordinal
        );
    }

    [Theory, EveryDoor]
    public async Task A_week_is_told_day_by_day(Door door, DatabaseKind kind)
    {
        using var student = await diaries.MeetAsync(door, kind, DemoRole.Student);

        var answer = await student.AskAsync("расписание на эту неделю");

        Assert.Contains("Уроки, 16–22 ноября", answer.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["пн 16.11", "вт 17.11", "ср 18.11", "чт 19.11", "пт 20.11"],
            answer.Lines(".11: ").Select(line => line.Split(':')[0])
        );
        Assert.Equal(["← 9–15 ноября", "23–29 ноября →", "Что задано", "С учителями"], answer.Titles);
    }

    [Theory, EveryDoor]
    public async Task After_the_lessons_of_a_day_those_of_the_next_one_are_meant(Door door, DatabaseKind kind)
    {
        using var student = await diaries.MeetAsync(door, kind, DemoRole.Student);

        var meant = await student.AskAsync("уроки");
        var asked = await student.AskAsync("уроки сегодня");

        Assert.Contains("среда, 18 ноября", meant.Text, StringComparison.Ordinal);
        Assert.Contains("вторник, 17 ноября", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("уроки в воскресенье", "Выходной, уроков нет.", "понедельник, 23 ноября")]
    [InlineData("что задали на 4 ноября", "Праздник: День народного единства. Уроков нет.", "четверг, 5 ноября")]
    [InlineData("уроки 29 октября", "Каникулы (Осенние каникулы), уроков нет.", "понедельник, 2 ноября")]
    public async Task A_day_without_lessons_says_why_and_offers_the_next_one(string words, string why, string next)
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            foreach (var door in Enum.GetValues<Door>())
            {
                using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

                var answer = await parent.AskAsync(words);
                var offered = await parent.PressAsync("Показать:");

                Assert.Equal(2, answer.Lines($"{why} Следующий учебный день — {next}.").Count());
                Assert.Contains(next, offered.Text.Split('\n')[0], StringComparison.Ordinal);
                Assert.Contains("Пётр, 3А", offered.Text, StringComparison.Ordinal);
            }
        }
    }
}
