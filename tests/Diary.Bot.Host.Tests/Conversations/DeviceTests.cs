using System.Text.RegularExpressions;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.Conversations;

/// <summary>One account may be open in several chats, of any channel; whoever is in one of them can close the others.</summary>
public sealed partial class DeviceTests(DemoDiaries diaries)
{
    [Theory, EveryDoor]
    public async Task All_chats_of_the_account_are_listed_and_another_one_is_revoked(Door door, DatabaseKind kind)
    {
        var family = await Family.MeetAsync(await diaries.OfAsync(kind));
        var (own, other) = await family.InTwoChatsAsync(door);
        using var one = own;
        using var two = other;

        var list = await own.AskAsync("/devices");
        var sure = await own.PressAsync("Отвязать 2");
        var done = await own.PressAsync("Да, отвязать");
        var stranger = await other.AskAsync("что задали на завтра?");
        var still = await own.AskAsync("что задали на завтра?");

        Assert.Contains("Дневник открыт в 2 чатах", list.Text, StringComparison.Ordinal);
        Assert.Contains("Telegram · Мама", list.Text, StringComparison.Ordinal);
        Assert.Contains("Веб-чат, с 17 ноября 2026", list.Text, StringComparison.Ordinal);
        Assert.Contains("этот чат", Assert.Single(list.Lines("1.")), StringComparison.Ordinal);
        Assert.Equal(["Да, отвязать", "Нет, оставить"], sure.Titles);
        Assert.StartsWith("Готово", done.Text, StringComparison.Ordinal);
        Assert.Contains("Кем вы будете?", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(family.Child, stranger.Text, StringComparison.Ordinal);
        Assert.Contains(family.Child, still.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task One_chat_gives_the_code_for_another_of_the_same_account(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);
        using var other = await diaries.MeetAsync(door is Door.Telegram ? Door.WebChat : Door.Telegram, kind);
        await parent.AskAsync("/devices");

        var given = await parent.PressAsync("Открыть ещё в одном чате");
        var linked = await other.AskAsync(Code().Match(given.Text).Value);
        var list = await other.AskAsync("/devices");

        Assert.StartsWith("Готово, Анна", linked.Text, StringComparison.Ordinal);
        Assert.Contains("Дневник открыт в 2 чатах", list.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_chat_revoked_in_the_middle_of_a_question_is_a_stranger(Door door, DatabaseKind kind)
    {
        var family = await Family.MeetAsync(await diaries.OfAsync(kind));
        var (own, other) = await family.InTwoChatsAsync(door);
        using var one = own;
        using var two = other;
        var question = await other.AskAsync("/devices");

        await own.AskAsync("/devices");
        await own.AskAsync("2");
        await own.AskAsync("да");
        var pressed = await other.PressAsync(question, "Отвязать 1");
        var said = await other.AskAsync("1");

        Assert.StartsWith("Эта кнопка устарела", pressed[0].Text, StringComparison.Ordinal);
        Assert.Contains("Кем вы будете?", pressed[1].Text, StringComparison.Ordinal);
        Assert.Contains("Кем вы будете?", said.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task Who_revokes_the_very_chat_is_a_stranger_there(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        await parent.AskAsync("/devices");
        var sure = await parent.PressAsync("(этот чат)");
        await parent.AskAsync("да, отвязать");
        var stranger = await parent.AskAsync("оценки за неделю");

        Assert.Contains("это этот самый чат", sure.Text, StringComparison.Ordinal);
        Assert.Contains("Кем вы будете?", stranger.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task Who_thinks_better_of_it_keeps_everything(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);
        await parent.AskAsync("/devices");

        var miss = await parent.AskAsync("вон тот");
        await parent.PressAsync(miss, "Отвязать 1");
        var kept = await parent.AskAsync("нет");
        var homework = await parent.AskAsync("что задали на завтра?");

        Assert.StartsWith("Не понял, какой чат.", miss.Text, StringComparison.Ordinal);
        Assert.StartsWith("Оставил как было.", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Мария", homework.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")]
    private static partial Regex Code();
}
