using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Doors.WebChat;
using Diary.Testing.Hosts;

namespace Diary.Bot.Host.Delivery;

/// <summary>Several hosts on one PostgreSQL carry the same conversations as one would.</summary>
public sealed class SeveralHostsTests
{
    private const int Messages = 40;

    [Fact]
    public async Task One_conversation_through_two_hosts_is_answered_in_order_and_nothing_is_lost()
    {
        await using var world = await DiaryWorld.CreateAsync(DatabaseKind.PostgreSql);
        var one = await world.StartAsync();
        using var parent = await world.MeetAsync(Door.WebChat, DemoRole.Parent);
        var two = await world.StartAsync(new DiarySettings { Telegram = Channels.Telegram.TelegramMode.Off });
        var chat = (WebChatWire)parent.Wire;

        foreach (var number in Enumerable.Range(0, Messages))
        {
            chat.GoTo(number % 2 == 0 ? one.Address : two.Address);
            await chat.SayAsync($"дз Маши на {number % 20 + 2} ноября");
        }

        var answers = await parent.ReadAsync();

        Assert.Equal(
            Enumerable.Range(0, Messages).Select(number => $"{number % 20 + 2} ноября"),
            answers.Select(answer => answer.Text.Split('\n')[0].Split(", ")[^1])
        );
    }

    [Fact]
    public async Task A_host_that_dies_with_a_turn_in_its_hands_hands_it_to_the_other()
    {
        var script = new TurnScript();
        await using var world = await DiaryWorld.CreateAsync(DatabaseKind.PostgreSql);
        var one = await world.StartAsync(
            new DiarySettings { Patience = TimeSpan.FromMilliseconds(1), Configure = script.AddTo }
        );
        using var parent = await world.MeetAsync(Door.WebChat, DemoRole.Parent);
        var chat = (WebChatWire)parent.Wire;
        var held = script.Hold("word");
        await ScriptedDiary.BeginAsync(parent, "word");
        await held.Begun;
        var two = await world.StartAsync(
            new DiarySettings { Telegram = Channels.Telegram.TelegramMode.Off, Configure = new TurnScript().AddTo }
        );

        await one.StopAsync();
        chat.GoTo(two.Address);
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        var answers = await parent.ReadAsync();
        held.LetGo();

        Assert.StartsWith(TurnScript.Answer, Assert.Single(answers).Text, StringComparison.Ordinal);
    }

    /// <summary>Two browsers' tabs on two hosts: what is said on one is seen on the other at once.</summary>
    [Fact]
    public async Task What_one_host_says_is_pushed_to_the_sockets_of_the_other()
    {
        await using var world = await DiaryWorld.CreateAsync(DatabaseKind.PostgreSql);
        var one = await world.StartAsync();
        using var parent = await world.MeetAsync(Door.WebChat, DemoRole.Parent);
        var two = await world.StartAsync(new DiarySettings { Telegram = Channels.Telegram.TelegramMode.Off });
        var chat = (WebChatWire)parent.Wire;
        chat.GoTo(two.Address);
        using var socket = await chat.OpenSocketAsync(TestContext.Current.CancellationToken);

        chat.GoTo(one.Address);
        await chat.SayAsync("что задали на завтра?");

        Assert.Equal("message", await socket.NextTypeOfBotAsync(TestContext.Current.CancellationToken));
    }
}
