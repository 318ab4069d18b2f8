using Diary.Domain.Conversations;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.Delivery;

/// <summary>While Telegram is away answers wait; when it is back they come, once and in order.</summary>
public sealed class ChannelAwayTests
{
    public static TheoryData<DatabaseKind> Kinds => [.. Enum.GetValues<DatabaseKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_answer_that_Telegram_refuses_for_a_while_comes_later(DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(Door.Telegram);
        diary.World.Telegram.Faults.ServerError(times: 3, method: "sendRichMessage");

        await parent.Wire.SayAsync("дз на среду");
        await diary.RestsAsync(parent);
        await parent.Wire.SayAsync("дз на четверг");
        Assert.Empty(await parent.Wire.ReadAsync());
        await SentAsync(diary, parent);

        InOrder(await parent.ReadAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Too_many_requests_is_waited_out(DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(Door.Telegram);
        var askedAt = diary.World.Clock.GetUtcNow();
        diary.World.Telegram.Faults.TooManyRequests(retryAfterSeconds: 20, method: "sendRichMessage");

        await parent.Wire.SayAsync("дз на среду");
        await SentAsync(diary, parent);

        Assert.Single(await parent.ReadAsync());
        var calls = diary.World.Telegram.Calls.Where(call => call.Method == "sendRichMessage").ToList();
        Assert.Equal([429, 200], calls.Select(call => call.Status).TakeLast(2));
        Assert.True(calls[^1].At - askedAt >= TimeSpan.FromSeconds(20), "Telegram was not left alone.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Telegram_goes_away_altogether_and_comes_back(DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(Door.Telegram);
        var held = diary.Script.Hold("word");
        await ScriptedDiary.BeginAsync(parent, "word");
        await held.Begun;

        await diary.World.Telegram.GoDownAsync();
        held.LetGo();
        await diary.RestsAsync(parent);
        var said = ((Testing.Doors.Telegram.TelegramWire)parent.Wire).User.SendAsync("дз на среду");
        await diary.World.Telegram.ComeBackAsync();
        var update = await said;
        await diary.PassTimeUntilAsync(() =>
            Task.FromResult(diary.World.Telegram.PendingUpdates.All(pending => pending.Id != update.Id))
        );
        await SentAsync(diary, parent);
        var answers = await parent.ReadAsync();

        Assert.Equal(2, answers.Count);
        Assert.StartsWith("Пожалуйста!", answers[0].Text, StringComparison.Ordinal);
        Assert.Contains("среду, 18 ноября", answers[1].Text, StringComparison.Ordinal);
    }

    /// <summary>The one unknowable case: it may come twice, it is never lost, and it is counted.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_answer_whose_delivery_is_unknown_is_sent_again_and_counted(DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(Door.Telegram);
        diary.World.Telegram.Faults.LoseAnswers(method: "sendRichMessage");

        await parent.Wire.SayAsync("дз на среду");
        await SentAsync(diary, parent);

        Assert.Equal(2, (await parent.ReadAsync()).Count);
        var conversation = await diary.ConversationOfAsync(parent);
        await using var db = diary.World.Database.CreateDbContext();
        var unknown = await db
            .OutboxEntries.Where(entry => entry.ConversationId == conversation.Id)
            .SumAsync(entry => entry.UnknownOutcomes, TestContext.Current.CancellationToken);
        Assert.Equal(1, unknown);
    }

    private static Task SentAsync(ScriptedDiary diary, Visitor visitor) =>
        diary.PassTimeUntilAsync(() => diary.IsDoneAsync(visitor));

    private static void InOrder(IReadOnlyList<Answer> answers)
    {
        Assert.Equal(2, answers.Count);
        Assert.Contains("среду, 18 ноября", answers[0].Text, StringComparison.Ordinal);
        Assert.Contains("четверг, 19 ноября", answers[1].Text, StringComparison.Ordinal);
    }
}
