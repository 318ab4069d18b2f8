using Diary.Bot.Host.Startup;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Diary.Testing.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Bot.Host.Delivery;

/// <summary>A host that stood still, or died, and what becomes of the message it had in hand.</summary>
public sealed class LostLeaseTests
{
    private static readonly HostNumber AnotherHost = new(7);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_worker_whose_conversation_was_taken_over_answers_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var host = Build(database);
        var conversation = await SayAsync(host, "привет", 1);
        await AnswerAsync(host, conversation);
        await SayAsync(host, "привет", 2);
        await using var slow = host.Services.CreateAsyncScope();
        var held = (await ClaimsOf(slow).ClaimAsync(conversation, Stop))!;

        await TakeOverAsync(database);
        await AnswerAsync(host, conversation);

        var late = slow.ServiceProvider.GetRequiredService<TurnRunner>();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            late.RunAsync(held.Conversation, held.Next!, Stop)
        );
        Assert.Equal(2, await AnswersAsync(database));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_message_that_takes_the_process_with_it_each_time_is_given_up_with_an_apology(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var host = Build(database);
        var conversation = await SayAsync(host, "привет", 1);
        for (var start = 0; start < new DeliveryOptions().MaxDeaths; start++)
        {
            await using var dying = host.Services.CreateAsyncScope();
            Assert.NotNull((await ClaimsOf(dying).ClaimAsync(conversation, Stop))?.Next);
            await TakeOverAsync(database);
        }

        await host.Services.GetRequiredService<ConversationWorker>().WorkAsync(conversation, Stop);

        await using var db = database.CreateDbContext();
        var message = await db.InboxEntries.SingleAsync(Stop);
        Assert.Equal(InboxStatus.Dead, message.Status);
        Assert.Equal(1, await AnswersAsync(database));
        var shown = await db.TranscriptEntries.SingleAsync(Stop);
        Assert.Contains(MessageCode.Of(message), shown.Activity, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Put together and not started: the test is the pump.</summary>
    private static WebApplication Build(TestDatabase database) =>
        DiaryHost.Build([
            $"--Database:Provider={database.Options.Provider}",
            $"--ConnectionStrings:Diary={database.Options.ConnectionString}",
        ]);

    private static async Task<Guid> SayAsync(WebApplication host, string text, long order)
    {
        var said = new Activity { Type = ActivityTypes.Message, Text = text };
        var accepted = await host
            .Services.GetRequiredService<Inbox>()
            .AcceptAsync(
                [new(ChannelNames.DirectLine, "chat", "dl_anna", $"chat:{order}", order, ActivityJson.Write(said))],
                Stop
            );
        return accepted[0].ConversationId;
    }

    private static async Task AnswerAsync(WebApplication host, Guid conversation)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var claimed = (await ClaimsOf(scope).ClaimAsync(conversation, Stop))!;
        await scope
            .ServiceProvider.GetRequiredService<TurnRunner>()
            .RunAsync(claimed.Conversation, claimed.Next!, Stop);
        await using var db = scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<DiaryDbContext>>()
            .CreateDbContext();
        await db.OutboxEntries.ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OutboxStatus.Sent), Stop);
        await scope.ServiceProvider.GetRequiredService<ConversationRelease>().DoneAsync(claimed.Conversation, [], Stop);
    }

    /// <summary>What another host does when it sees that this one is no more.</summary>
    private static async Task TakeOverAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        var claims = new ConversationClaims(db, TimeProvider.System, AnotherHost);
        Assert.Equal(1, await claims.FreeLeasesOfDeadHostsAsync(Stop));
    }

    private static async Task<int> AnswersAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.OutboxEntries.CountAsync(Stop);
    }

    private static ConversationClaims ClaimsOf(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<ConversationClaims>();
}
