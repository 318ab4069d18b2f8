using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Diary.Domain.Access;

public sealed class BindingTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly SchoolBuilder _school = new();
    private readonly Person _anna;
    private readonly Person _boris;

    public BindingTests()
    {
        _anna = _school.AddPerson("Анна");
        _boris = _school.AddPerson("Борис");
        var account = _school.AddAccount("telegram", "42", _anna);
        _school.Add(
            new ChannelBinding
            {
                Id = _school.NewId(),
                AccountId = account.Id,
                Channel = "directline",
                UserKey = "web-1",
                DeviceName = "Chrome",
                LinkedAt = _clock.GetUtcNow(),
            }
        );
        _school.AddAccount("telegram", "43", _boris);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_list_shows_the_accounts_chats_on_every_channel_and_nobody_elses(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await using var db = database.CreateDbContext();

        var bindings = await Book(db).ListAsync((await ViewerAsync(database, "telegram", "42"))!, Cancel);

        Assert.Equal([("telegram", "42"), ("directline", "web-1")], bindings.Select(b => (b.Channel, b.UserKey)));
    }

    [Theory, EveryDatabase]
    public async Task A_revoked_chat_is_nobodys_and_the_other_goes_on(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var viewer = (await ViewerAsync(database, "telegram", "42"))!;
        await using (var db = database.CreateDbContext())
        {
            var web = (await Book(db).ListAsync(viewer, Cancel)).Single(b => b.Channel == "directline");
            Assert.Null((await Book(db).RevokeAsync(viewer, web.Id, Cancel)).Refusal);
            await db.SaveChangesAsync(Cancel);
            Assert.Equal(BindingRefusal.UnknownBinding, (await Book(db).RevokeAsync(viewer, web.Id, Cancel)).Refusal);
        }

        Assert.Null(await ViewerAsync(database, "directline", "web-1"));
        Assert.NotNull(await ViewerAsync(database, "telegram", "42"));
    }

    [Theory, EveryDatabase]
    public async Task Somebody_elses_chat_cannot_be_revoked(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var stranger = (await ViewerAsync(database, "telegram", "43"))!;
        await using var db = database.CreateDbContext();
        var theirs = await db.ChannelBindings.SingleAsync(b => b.UserKey == "web-1", Cancel);

        Assert.Equal(BindingRefusal.UnknownBinding, (await Book(db).RevokeAsync(stranger, theirs.Id, Cancel)).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_block_is_noted_and_taken_back(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await using var db = database.CreateDbContext();
        var binding = await db.ChannelBindings.SingleAsync(b => b.UserKey == "42", Cancel);

        await Book(db).MarkBlockedAsync("telegram", "42", true, Cancel);
        Assert.Equal(_clock.GetUtcNow(), binding.BlockedAt);

        await Book(db).MarkBlockedAsync("telegram", "42", false, Cancel);
        Assert.Null(binding.BlockedAt);

        await Book(db).MarkBlockedAsync("telegram", "unknown", true, Cancel);
        Assert.Equal(0, await db.SaveChangesAsync(Cancel));
    }

    [Theory, EveryDatabase]
    public async Task A_chat_that_becomes_somebody_else_leaves_the_old_accounts_other_chats_alone(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await BindAsync(database, _boris);
        await BindAsync(database, _boris);

        Assert.Equal("Борис", Assert.Single((await ViewerAsync(database, "telegram", "42"))!.Persons).GivenName);
        Assert.Equal("Анна", Assert.Single((await ViewerAsync(database, "directline", "web-1"))!.Persons).GivenName);
    }

    private async Task BindAsync(TestDatabase database, Person person)
    {
        await using var db = database.CreateDbContext();
        var outcome = await Book(db).BindToPersonAsync("telegram", "42", null, "ru", person.Id, Cancel);
        Assert.Null(outcome.Refusal);
        await db.SaveChangesAsync(Cancel);
    }

    private BindingBook Book(DiaryDbContext db) => new(db, new AuditLog(db, _clock), _clock);

    private async Task<TestDatabase> OpenAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await _school.SaveAsync(database);
        return database;
    }

    private async Task<Viewer?> ViewerAsync(TestDatabase database, string channel, string userKey)
    {
        await using var db = database.CreateDbContext();
        return await new ViewerReader(db).FindAsync(channel, userKey, _clock.GetUtcNow(), Cancel);
    }
}
