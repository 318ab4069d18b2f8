using Diary.Bot.Host.Conversations;
using Diary.Domain.Conversations;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.Delivery;

/// <summary>A turn that breaks is tried again, and in the end given up with an apology that support can look up.</summary>
public sealed class FailureTests
{
    private const int MaxAttempts = 5;
    private const int MaxDeaths = 20;

    [Theory, EveryDoor]
    public async Task A_turn_that_breaks_is_tried_again_after_longer_and_longer_and_then_given_up(
        Door door,
        DatabaseKind kind
    )
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(door);
        var broken = diary.Script.Break("word");

        await ScriptedDiary.BeginAsync(parent, "word");
        await parent.Wire.SayAsync("что задали на завтра?");
        await diary.PassTimeUntilAsync(() => diary.IsDoneAsync(parent));
        var answers = await parent.ReadAsync();

        Assert.Equal(MaxAttempts, broken.Tries.Count);
        var pauses = broken.Tries.Zip(broken.Tries.Skip(1), (one, next) => (next - one).TotalSeconds).ToList();
        Assert.Equal([true, true, true, true], pauses.Zip([1, 2, 4, 8], (pause, least) => pause >= least));
        Assert.Equal(2, answers.Count);
        Assert.Contains("скажите поддержке код ", answers[0].Text, StringComparison.Ordinal);
        Assert.Contains("Домашнее задание на среду", answers[1].Text, StringComparison.Ordinal);
        var dead = (await diary.InboxOfAsync(parent)).Single(entry => entry.Status == InboxStatus.Dead);
        Assert.Matches("^[0-9A-F]{8} InvalidOperationException$", dead.LastError);
        Assert.Contains(dead.LastError![..8], answers[0].Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_turn_that_is_mended_meanwhile_is_answered_and_nobody_hears_of_it(Door door, DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(door);
        var broken = diary.Script.Break("word");

        await ScriptedDiary.BeginAsync(parent, "word");
        await diary.RestsAsync(parent);
        broken.Mend();
        await diary.PassTimeUntilAsync(() => diary.IsDoneAsync(parent));

        Assert.StartsWith(TurnScript.Answer, Assert.Single(await parent.ReadAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(2, broken.Tries.Count);
    }

    [Theory, EveryDoor]
    public async Task A_dead_letter_has_what_is_needed_to_answer_it_after_all(Door door, DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(door);
        await parent.AskAsync("switch to English");
        var broken = diary.Script.Break("word");
        await ScriptedDiary.BeginAsync(parent, "word");
        await diary.PassTimeUntilAsync(() => diary.IsDoneAsync(parent));
        var apology = Assert.Single(await parent.ReadAsync());

        broken.Mend();
        await ReplayAsync(diary, parent);
        await diary.PassTimeUntilAsync(() => diary.IsDoneAsync(parent));

        Assert.Contains("code", apology.Text, StringComparison.Ordinal);
        Assert.StartsWith("You are welcome", Assert.Single(await parent.ReadAsync()).Text, StringComparison.Ordinal);
        Assert.All(await diary.InboxOfAsync(parent), entry => Assert.Equal(InboxStatus.Done, entry.Status));
    }

    [Theory, EveryDoor]
    public async Task A_message_that_takes_its_host_with_it_every_time_is_given_up_too(Door door, DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(door);
        var held = diary.Script.Hold("word");
        await ScriptedDiary.BeginAsync(parent, "word");
        await held.Begun;
        await using (var db = diary.World.Database.CreateDbContext())
        {
            await db
                .InboxEntries.Where(entry => entry.Status == InboxStatus.Pending)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(entry => entry.Attempts, MaxDeaths),
                    TestContext.Current.CancellationToken
                );
        }

        diary.World.Clock.Advance(ConversationClaims.Lease * 2);
        await diary.PassTimeUntilAsync(() => diary.IsDoneAsync(parent));
        held.LetGo();

        var answers = await parent.ReadAsync();
        Assert.Contains("скажите поддержке код ", Assert.Single(answers).Text, StringComparison.Ordinal);
        Assert.Contains("Домашнее", (await parent.AskAsync("что задали?")).Text, StringComparison.Ordinal);
    }

    /// <summary>What an administrator does when the fault is mended.</summary>
    private static async Task ReplayAsync(ScriptedDiary diary, Visitor visitor)
    {
        var conversation = await diary.ConversationOfAsync(visitor);
        await using var db = diary.World.Database.CreateDbContext();
        await db
            .InboxEntries.Where(entry => entry.ConversationId == conversation.Id && entry.Status == InboxStatus.Dead)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(entry => entry.Status, InboxStatus.Pending).SetProperty(entry => entry.Attempts, 0)
            );
    }
}
