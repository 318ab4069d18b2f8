using Diary.Domain.Access;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.Conversations;

public sealed class BlockedTests(DemoDiaries diaries)
{
    public static TheoryData<DatabaseKind> Kinds => [.. Enum.GetValues<DatabaseKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_blocks_the_bot_and_lets_it_in_again_is_remembered_and_told_nothing(DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(Door.Telegram, kind, DemoRole.Parent);
        var cancel = TestContext.Current.CancellationToken;

        var blocked = await parent.DoAsync(person => person.BlockAsync());
        var whileBlocked = await BindingOfAsync(parent, kind, cancel);
        var unblocked = await parent.DoAsync(person => person.UnblockAsync());
        var afterwards = await BindingOfAsync(parent, kind, cancel);
        var homework = await parent.AskAsync("что задали на завтра?");

        Assert.Empty(blocked);
        Assert.NotNull(whileBlocked.BlockedAt);
        Assert.Empty(unblocked);
        Assert.Null(afterwards.BlockedAt);
        Assert.Null(afterwards.RevokedAt);
        Assert.Contains("Мария, 7Б", homework.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_blocks_the_bot_before_its_answer_is_remembered_and_the_answer_is_given_up(DatabaseKind kind)
    {
        var world = await diaries.OfAsync(kind);
        using var parent = await world.MeetAsync(Door.Telegram, DemoRole.Parent);
        world.Telegram.Faults.Refuse(
            403,
            "Forbidden: bot was blocked by the user",
            when: call => $"{call.Fields["chat_id"]}" == parent.Wire.UserKey
        );

        var answers = await parent.SayAsync("что задали на завтра?");
        var binding = await BindingOfAsync(parent, kind, TestContext.Current.CancellationToken);
        var next = await parent.AskAsync("что задали на завтра?");

        Assert.Empty(answers);
        Assert.NotNull(binding.BlockedAt);
        Assert.Contains("Мария, 7Б", next.Text, StringComparison.Ordinal);
    }

    private async Task<ChannelBinding> BindingOfAsync(Visitor visitor, DatabaseKind kind, CancellationToken cancel)
    {
        await using var db = (await diaries.OfAsync(kind)).Database.CreateDbContext();
        return await db
            .ChannelBindings.AsNoTracking()
            .SingleAsync(binding => binding.UserKey == visitor.Wire.UserKey && binding.RevokedAt == null, cancel);
    }
}
