using Diary.Bot.Host.Conversations;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Doors.WebChat;

namespace Diary.Bot.Host.Delivery;

/// <summary>That an answer is being prepared is shown only when it takes more than a second.</summary>
public sealed class TypingTests(DemoDiaries diaries)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static TheoryData<DatabaseKind> Kinds => [.. Enum.GetValues<DatabaseKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_quick_answer_shows_nothing_before_it(DatabaseKind kind)
    {
        var world = await diaries.OfAsync(kind);
        using var parent = await world.MeetAsync(Door.Telegram, DemoRole.Parent);

        await parent.AskAsync("что задали на завтра?");

        Assert.DoesNotContain(
            world.Telegram.Calls,
            call => call.Method == "sendChatAction" && $"{call.ChatId}" == parent.Wire.UserKey
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_Telegram_a_slow_answer_is_announced_and_goes_on_being_announced(DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(Door.Telegram);
        var held = diary.Script.Hold("word");
        await ScriptedDiary.BeginAsync(parent, "word");
        await held.Begun;

        diary.World.Clock.Advance(Second - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, Shown());
        diary.World.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await diary.World.Telegram.CalledAsync(_ => Shown() == 1);
        diary.World.Clock.Advance(TimeSpan.FromSeconds(4));
        await diary.World.Telegram.CalledAsync(_ => Shown() == 2);
        held.LetGo();
        var answers = await parent.ReadAsync();
        diary.World.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Single(answers);
        Assert.Equal(2, Shown());

        int Shown() => diary.World.Telegram.Calls.Count(call => call.Method == "sendChatAction");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_the_web_chat_a_slow_answer_is_announced(DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(Door.WebChat);
        var held = diary.Script.Hold("word");
        using var socket = await ((WebChatWire)parent.Wire).OpenSocketAsync(TestContext.Current.CancellationToken);
        await ScriptedDiary.BeginAsync(parent, "word");
        await held.Begun;

        diary.World.Clock.Advance(Second);

        Assert.Equal("typing", await socket.NextTypeOfBotAsync(TestContext.Current.CancellationToken));
        held.LetGo();
        Assert.Equal("message", await socket.NextTypeOfBotAsync(TestContext.Current.CancellationToken));
    }
}
