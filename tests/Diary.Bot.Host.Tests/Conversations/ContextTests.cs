using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;

namespace Diary.Bot.Host.Conversations;

public sealed class ContextTests(ContextDiaries diaries) : IClassFixture<ContextDiaries>
{
    [Theory, EveryDoor]
    public async Task A_question_goes_on_with_another_day_child_and_subject(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        await parent.AskAsync("какие уроки у Маши завтра?");
        var friday = await parent.AskAsync("а в пятницу?");
        var son = await parent.AskAsync("а у Пети?");
        var marks = await parent.AskAsync("какие оценки у Маши за прошлую неделю");
        var geometry = await parent.AskAsync("а по геометрии?");

        Assert.Contains("Уроки, пятница, 20 ноября", friday.Text, StringComparison.Ordinal);
        Assert.Contains("Мария, 7Б", friday.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Пётр", friday.Text, StringComparison.Ordinal);
        Assert.Contains("Уроки, пятница, 20 ноября", son.Text, StringComparison.Ordinal);
        Assert.Contains("Пётр, 3А", son.Text, StringComparison.Ordinal);
        Assert.Contains("Оценки, 9–15 ноября", marks.Text, StringComparison.Ordinal);
        Assert.Contains("Оценки, Геометрия, 9–15 ноября", geometry.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Пётр", geometry.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task After_a_quarter_of_an_hour_half_a_question_is_none(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);
        await parent.AskAsync("оценки Маши за неделю");

        (await diaries.OfAsync(kind)).Clock.Advance(TimeSpan.FromMinutes(16));
        var answer = await parent.AskAsync("а по геометрии?");

        Assert.DoesNotContain("Оценки, Геометрия", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task What_is_not_understood_offers_the_likeliest_and_then_the_menu_and_people(
        Door door,
        DatabaseKind kind
    )
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        var first = await parent.AskAsync("бармаглот глущит");
        var second = await parent.AskAsync("и хрюкотали зелюки");

        Assert.StartsWith("Не понял.", first.Text, StringComparison.Ordinal);
        Assert.Equal(3, first.Buttons.Count);
        Assert.StartsWith("Опять не понял", second.Text, StringComparison.Ordinal);
    }
}

/// <summary>A diary of its own, whose clock is moved.</summary>
public sealed class ContextDiaries() : Diaries(new DiarySettings())
{
    public async Task<Visitor> MeetAsync(Door door, DatabaseKind kind, DemoRole role) =>
        await (await OfAsync(kind)).MeetAsync(door, role);
}
