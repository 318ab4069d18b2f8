using Diary.Bot.Host.Conversations;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;

namespace Diary.Bot.Host.Delivery;

/// <summary>A host that goes in the middle of something leaves nothing lost and nothing said twice.</summary>
public sealed class RestartTests
{
    private static readonly DiarySettings Killed = new() { Patience = TimeSpan.FromMilliseconds(1) };

    [Theory, EveryDoor]
    public async Task What_was_accepted_before_the_stop_is_answered_after_the_start(Door door, DatabaseKind kind)
    {
        await using var world = await DiaryWorld.CreateAsync(kind);
        var first = await world.StartAsync();
        using var parent = await world.MeetAsync(door, DemoRole.Parent);
        await first.StopAsync();
        var deaf = await world.StartAsync(new DiarySettings { Port = first.Port, Configure = HostParts.WithoutPump });

        await parent.Wire.SayAsync("дз на среду");
        await parent.Wire.SayAsync("дз на четверг");
        await deaf.StopAsync();
        await world.StartAsync(new DiarySettings { Port = first.Port });
        var answers = await parent.ReadAsync();

        Assert.Equal(2, answers.Count);
        Assert.Contains("среду, 18 ноября", answers[0].Text, StringComparison.Ordinal);
        Assert.Contains("четверг, 19 ноября", answers[1].Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task What_was_committed_but_not_sent_is_sent_after_the_start_and_once(Door door, DatabaseKind kind)
    {
        await using var world = await DiaryWorld.CreateAsync(kind);
        var first = await world.StartAsync();
        using var parent = await world.MeetAsync(door, DemoRole.Parent);
        await first.StopAsync();
        var gate = new SendGate();
        var mute = await world.StartAsync(Killed with { Port = first.Port, Configure = gate.AddTo });

        await parent.Wire.SayAsync("что задали на завтра?");
        await gate.Reached;
        await mute.StopAsync();
        await world.StartAsync(new DiarySettings { Port = first.Port });
        var answers = await parent.ReadAsync();
        var next = await parent.SayAsync("спасибо");

        Assert.Contains("Домашнее задание на среду", Assert.Single(answers).Text, StringComparison.Ordinal);
        Assert.StartsWith("Пожалуйста!", Assert.Single(next).Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_turn_that_its_host_did_not_finish_is_taken_by_the_next_one(Door door, DatabaseKind kind)
    {
        var script = new TurnScript();
        await using var world = await DiaryWorld.CreateAsync(kind);
        var first = await world.StartAsync(Killed with { Configure = script.AddTo });
        using var parent = await world.MeetAsync(door, DemoRole.Parent);
        var held = script.Hold("word");

        await ScriptedDiary.BeginAsync(parent, "word");
        await held.Begun;
        await first.StopAsync();
        await world.StartAsync(new DiarySettings { Port = first.Port, Configure = new TurnScript().AddTo });
        var answers = await parent.ReadAsync();
        held.LetGo();
        var next = await parent.SayAsync("что задали на завтра?");

        Assert.StartsWith(TurnScript.Answer, Assert.Single(answers).Text, StringComparison.Ordinal);
        Assert.Contains("Домашнее задание", Assert.Single(next).Text, StringComparison.Ordinal);
    }
}
