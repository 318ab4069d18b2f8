using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.Conversations;

public sealed class LanguageTests(DemoDiaries diaries)
{
    [Theory, EveryDoor]
    public async Task The_language_is_switched_both_ways_in_words(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        var switched = await parent.AskAsync("switch to English");
        var english = await parent.AskAsync("what is the homework for tomorrow?");
        var stillEnglish = await parent.AskAsync("что задали на завтра?");
        var back = await parent.AskAsync("давай по-русски");
        var russian = await parent.AskAsync("what is the homework for tomorrow?");

        Assert.Equal(["Homework", "Lessons", "Marks"], switched.Titles);
        Assert.Contains("Homework for Wednesday, 18 November", english.Text, StringComparison.Ordinal);
        Assert.Equal(english.Text, stillEnglish.Text);
        Assert.StartsWith("Теперь говорю по-русски.", back.Text, StringComparison.Ordinal);
        Assert.Contains("Домашнее задание на среду, 18 ноября", russian.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task The_language_is_switched_by_command(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        Assert.StartsWith("I speak English now.", (await parent.AskAsync("/language")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Теперь говорю по-русски.", (await parent.AskAsync("/язык")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task Who_comes_with_an_English_client_is_met_in_English(Door door, DatabaseKind kind)
    {
        using var guest = await diaries.MeetAsync(door, kind, "Guest", "en");

        var offer = await guest.AskAsync("/start");
        var taken = await guest.PressAsync("parent of two");
        var marks = await guest.AskAsync("marks for the week");

        Assert.Equal(6, offer.Buttons.Count);
        Assert.Contains("Анна Викторовна Смирнова", taken.Text, StringComparison.Ordinal);
        Assert.Contains("Marks, 11–17 November", marks.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_stranger_may_choose_the_language_before_anything_else(Door door, DatabaseKind kind)
    {
        using var guest = await diaries.MeetAsync(door, kind);

        await guest.AskAsync("switch to English");
        var offer = await guest.AskAsync("hello");

        Assert.Contains(offer.Titles, title => title.Contains("parent of two", StringComparison.Ordinal));
    }
}
