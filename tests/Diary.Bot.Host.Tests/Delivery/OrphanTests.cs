using System.Data.Common;
using Diary.Bot.Host.Channels.Telegram;
using Diary.Domain.Conversations;
using Diary.Domain.Database.PostgreSql;
using Diary.Domain.Database.Sqlite;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Bot.Host.Delivery;

/// <summary>A message that was kept and claimed, although whoever kept it was told that it failed.</summary>
public sealed class OrphanTests
{
    public static TheoryData<DatabaseKind> Kinds => [.. Enum.GetValues<DatabaseKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_message_whose_acceptance_was_cut_off_does_not_wait_for_its_lease_to_end(DatabaseKind kind)
    {
        var cut = new CutAcceptance();
        await using var world = await DiaryWorld.CreateAsync(kind);
        await world.StartAsync(
            new DiarySettings { Telegram = TelegramMode.Webhook, Configure = builder => cut.AddTo(builder.Services) }
        );
        using var parent = await world.MeetAsync(Door.Telegram, DemoRole.Parent);
        var begun = world.Clock.GetUtcNow();
        cut.Next();

        await parent.Wire.SayAsync("что задали на завтра?");
        await ScriptedDiary.UntilAsync(async () =>
        {
            world.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await using var db = world.Database.CreateDbContext();
            return await db.IsAtRestAsync(parent.Wire.Channel, parent.Wire.ConversationKey);
        });

        Assert.True(cut.WasCut);
        Assert.True(world.Clock.GetUtcNow() - begun < ConversationClaims.Lease);
        Assert.Contains("Домашнее задание", Assert.Single(await parent.ReadAsync()).Text, StringComparison.Ordinal);
    }

    private sealed class CutAcceptance : DbCommandInterceptor
    {
        private int _cuts;

        public bool WasCut { get; private set; }

        public void Next() => _cuts = 1;

        public void AddTo(IServiceCollection services) =>
            services
                .ConfigureDbContext<SqliteDiaryDbContext>(options => options.AddInterceptors(this))
                .ConfigureDbContext<PostgreSqlDiaryDbContext>(options => options.AddInterceptors(this));

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            DbDataReader result,
            CancellationToken cancellationToken = default
        )
        {
            if (
                !command.CommandText.Contains("INSERT INTO inbox_entries", StringComparison.Ordinal)
                || Interlocked.Exchange(ref _cuts, 0) == 0
            )
            {
                return result;
            }

            WasCut = true;
            await result.DisposeAsync();
            throw new IOException("The connection was lost after the commit.");
        }
    }
}
