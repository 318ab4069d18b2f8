using Diary.Testing.Databases;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.Conversations;

/// <summary>How a chat of a real school comes to open a diary: by a code, and only by a good one.</summary>
public sealed class InviteTests(ClosedDiaries diaries) : IClassFixture<ClosedDiaries>
{
    private const string AskedForCode = "Чтобы открыть дневник, пришлите код приглашения";

    [Theory, EveryDoor]
    public async Task A_stranger_is_asked_for_the_code_whatever_they_say(Door door, DatabaseKind kind)
    {
        using var guest = await diaries.MeetAsync(door, kind);

        foreach (var words in new[] { "/start", "что задали на завтра?", "помощь", "/devices", "/code" })
        {
            Assert.Contains(AskedForCode, (await guest.AskAsync(words)).Text, StringComparison.Ordinal);
        }
    }

    [Theory, EveryDoor]
    public async Task The_link_with_the_code_opens_the_diary(Door door, DatabaseKind kind)
    {
        var family = await Family.MeetAsync(await diaries.OfAsync(kind));
        using var guest = await diaries.MeetAsync(door, kind);
        var code = (await family.InviteAsync()).Replace("-", "", StringComparison.Ordinal);

        var linked = await guest.AskAsync($"/start {code}");
        var homework = await guest.AskAsync("что задали на завтра?");

        Assert.StartsWith($"Готово, {family.Parent.GivenName}", linked.Text, StringComparison.Ordinal);
        Assert.Contains($"{family.Child}, ", homework.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task The_code_is_typed_as_people_type(Door door, DatabaseKind kind)
    {
        var family = await Family.MeetAsync(await diaries.OfAsync(kind));
        using var guest = await diaries.MeetAsync(door, kind);
        var code = await family.InviteAsync();
        var typed = $" {code.ToLowerInvariant().Replace("-", " – ", StringComparison.Ordinal).Replace('c', 'с')} ";

        var linked = await guest.AskAsync(typed);

        Assert.StartsWith("Готово, ", linked.Text, StringComparison.Ordinal);
        Assert.Equal(["Что задали", "Уроки", "Оценки"], linked.Titles);
    }

    [Theory, EveryDoor]
    public async Task A_letter_mistaken_is_told_and_the_code_asked_for_again(Door door, DatabaseKind kind)
    {
        var family = await Family.MeetAsync(await diaries.OfAsync(kind));
        using var guest = await diaries.MeetAsync(door, kind);
        var code = await family.InviteAsync();

        var notACode = await guest.SayAsync("/start привет");
        var mistaken = await guest.AskAsync(Family.WrongCode);
        var linked = await guest.AskAsync(code);

        Assert.StartsWith("Такого кода нет.", notACode[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Такого кода нет.", mistaken.Text, StringComparison.Ordinal);
        Assert.StartsWith("Готово, ", linked.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task What_does_not_look_like_a_code_is_said_to_be_none_and_then_people_help(
        Door door,
        DatabaseKind kind
    )
    {
        using var guest = await diaries.MeetAsync(door, kind);
        await guest.AskAsync("/start");

        var once = await guest.AskAsync("а где его взять");
        var twice = await guest.AskAsync("123456");

        Assert.StartsWith("Это не похоже на код приглашения", once.Text, StringComparison.Ordinal);
        Assert.Contains("нужен код приглашения: его даёт школа", twice.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_used_code_and_an_expired_one_open_nothing(Door door, DatabaseKind kind)
    {
        var family = await Family.MeetAsync(await diaries.OfAsync(kind));
        var used = await family.InviteAsync();
        var expired = await family.InviteAsync(TimeSpan.FromTicks(1));
        using var first = await diaries.MeetAsync(door, kind);
        using var second = await diaries.MeetAsync(door, kind);
        await first.AskAsync(used);
        (await diaries.OfAsync(kind)).Clock.Advance(TimeSpan.FromMilliseconds(1));

        var again = await first.AskAsync($"/start {used}");
        var refused = await second.SayAsync(used);
        var late = await second.AskAsync(expired);

        Assert.StartsWith("Этот дневник у вас уже открыт.", again.Text, StringComparison.Ordinal);
        Assert.StartsWith("Этим кодом уже воспользовались.", refused[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Срок этого кода вышел.", late.Text, StringComparison.Ordinal);
        Assert.Contains(AskedForCode, (await second.AskAsync("/start")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task Of_two_who_use_one_code_at_once_one_is_let_in(Door door, DatabaseKind kind)
    {
        var code = await (await Family.MeetAsync(await diaries.OfAsync(kind))).InviteAsync();
        using var one = await diaries.MeetAsync(door, kind);
        using var other = await diaries.MeetAsync(door, kind);

        var answers = await Task.WhenAll(one.SayAsync(code), other.SayAsync(code));

        var told = answers.Select(all => all[0].Text.Split('.', ',')[0]).Order(StringComparer.Ordinal);
        Assert.Equal(["Готово", "Этим кодом уже воспользовались"], told);
    }

    [Theory, EveryDoor]
    public async Task After_five_wrong_codes_even_the_right_one_has_to_wait(Door door, DatabaseKind kind)
    {
        var family = await Family.MeetAsync(await diaries.OfAsync(kind));
        using var guest = await diaries.MeetAsync(door, kind);
        using var neighbour = await diaries.MeetAsync(door, kind);
        await guest.AskAsync("/start");
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.StartsWith(
                "Такого кода нет.",
                (await guest.AskAsync(Family.WrongCode)).Text,
                StringComparison.Ordinal
            );
        }

        var paused = await guest.AskAsync(await family.InviteAsync());
        var other = await neighbour.AskAsync(await family.InviteAsync());

        Assert.StartsWith("Слишком много неверных кодов.", paused.Text, StringComparison.Ordinal);
        Assert.StartsWith("Готово, ", other.Text, StringComparison.Ordinal);
    }
}
