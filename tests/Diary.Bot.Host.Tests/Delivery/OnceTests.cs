using Diary.Bot.Host.Conversations;
using Diary.Domain.Conversations;
using Diary.Domain.Demo;
using Diary.TelegramSimulator.Updates;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.Delivery;

/// <summary>Whatever is delivered again is answered once; whatever comes at once is answered to everybody, in order.</summary>
public sealed class OnceTests(DemoDiaries diaries)
{
    private const int Crowd = 50;

    public static TheoryData<DatabaseKind> Kinds => [.. Enum.GetValues<DatabaseKind>()];

    /// <summary>Polled on SQLite, by webhook (all five at once) on PostgreSQL.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_update_of_Telegram_five_times_is_answered_once(DatabaseKind kind)
    {
        var world = await diaries.OfAsync(kind);
        using var parent = await world.MeetAsync(Door.Telegram, DemoRole.Parent);
        SimulatedUpdate? said = null;
        var first = await parent.DoAsync(async person => said = await person.SendAsync("дз на среду"));

        var statuses = await world.Telegram.RedeliverAsync(said!, times: 4, TestContext.Current.CancellationToken);
        var next = await parent.SayAsync("дз на четверг");

        Assert.Contains("среду, 18 ноября", Assert.Single(first).Text, StringComparison.Ordinal);
        Assert.Contains("четверг, 19 ноября", Assert.Single(next).Text, StringComparison.Ordinal);
        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal(["/start", null, "дз на среду", "дз на четверг"], await HeardAsync(parent, kind));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Five_deliveries_before_the_first_answer_are_one_question(DatabaseKind kind)
    {
        var world = await diaries.OfAsync(kind);
        using var parent = await world.MeetAsync(Door.Telegram, DemoRole.Parent);

        var answers = await parent.DoAsync(async person =>
        {
            var said = await person.SendAsync("дз на среду");
            await world.Telegram.RedeliverAsync(said, times: 4, TestContext.Current.CancellationToken);
            return await person.SendAsync("дз на четверг");
        });

        Assert.Equal(2, answers.Count);
        Assert.Contains("среду, 18 ноября", answers[0].Text, StringComparison.Ordinal);
        Assert.Contains("четверг, 19 ноября", answers[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_post_of_the_web_chat_five_times_is_answered_once(DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(Door.WebChat, kind, DemoRole.Parent);
        var chat = (Testing.Doors.WebChat.WebChatWire)parent.Wire;

        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => chat.PostAgainAsync("дз на среду", "same")));
        var answers = await parent.ReadAsync();

        Assert.Single(ids.Distinct());
        Assert.Contains("среду, 18 ноября", Assert.Single(answers).Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task Fifty_people_at_once_are_each_told_their_own(Door door, DatabaseKind kind)
    {
        var world = await diaries.OfAsync(kind);
        var told = await Task.WhenAll(
            Enumerable
                .Range(0, Crowd)
                .Select(async number =>
                {
                    var role = number % 2 == 0 ? DemoRole.Parent : DemoRole.Student;
                    using var person = await world.MeetAsync(door, role);
                    return (role, answers: await person.SayAsync("что задали на завтра?"));
                })
        );

        Assert.Equal(Crowd, told.Length);
        Assert.All(
            told,
            one =>
                Assert.Contains(
                    one.role is DemoRole.Parent ? "Пётр, 3А" : "1. Химия",
                    Assert.Single(one.answers).Text,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory, EveryDoor]
    public async Task Who_does_not_wait_for_the_answer_gets_them_all_in_order(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);
        var days = Enumerable.Range(2, 20).ToList();

        foreach (var day in days)
        {
            await parent.Wire.SayAsync($"дз Маши на {day} ноября");
        }

        var answers = await parent.ReadAsync();

        Assert.Equal(
            days.Select(day => $"{day} ноября"),
            answers.Select(answer => answer.Text.Split('\n')[0].Split(", ")[^1])
        );
    }

    private async Task<List<string?>> HeardAsync(Visitor visitor, DatabaseKind kind)
    {
        await using var db = (await diaries.OfAsync(kind)).Database.CreateDbContext();
        var conversations = db.Conversations;
        var heard = await (
            from entry in db.InboxEntries
            join conversation in conversations on entry.ConversationId equals conversation.Id
            where conversation.Key == visitor.Wire.ConversationKey
            orderby entry.Sequence
            select entry.Activity
        ).ToListAsync(TestContext.Current.CancellationToken);
        return [.. heard.Select(json => Dialogs.Schema.ActivityJson.Read(json).Text)];
    }
}
