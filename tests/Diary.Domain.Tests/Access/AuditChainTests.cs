using Diary.Domain.Database;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Diary.Domain.Access;

public sealed class AuditChainTests
{
    private static readonly Guid School = new("01a20f8f-0000-7000-8000-000000000001");
    private static readonly Guid OtherSchool = new("01a20f8f-0000-7000-8000-000000000002");
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_school_has_a_chain_of_its_own_without_gaps(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await WriteAsync(database, School, "mark.recorded", "mark.corrected");
        await WriteAsync(database, OtherSchool, "mark.recorded");
        await WriteAsync(database, null, "school.created");
        await WriteAsync(database, School, "mark.withdrawn");

        var chains = await VerifyAsync(database);

        Assert.Equal([(Guid.Empty, 1L), (School, 3L), (OtherSchool, 1L)], chains.Select(c => (c.ChainId, c.Length)));
        Assert.All(chains, chain => Assert.Null(chain.Fault));
    }

    [Theory, EveryDatabase]
    public async Task Many_who_write_at_once_make_one_chain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await Task.WhenAll(
            Enumerable.Range(0, 40).Select(n => WriteAsync(database, School, $"deed.{n}", $"deed.{n}.more"))
        );

        var chain = Assert.Single(await VerifyAsync(database));
        Assert.Equal((80L, null), (chain.Length, chain.Fault));
    }

    [Theory, EveryDatabase]
    public async Task A_commit_that_fails_leaves_no_entry_and_no_gap(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await WriteAsync(database, School, "first");
        await using (var db = database.CreateDbContext())
        {
            new AuditLog(db, _clock).Add("second", "Thing", null, School);
            db.Add(new AuditHead { ChainId = School });
            await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Cancel));
        }

        await WriteAsync(database, School, "third");

        var chain = Assert.Single(await VerifyAsync(database));
        Assert.Equal((2L, null), (chain.Length, chain.Fault));
    }

    /// <summary>Contexts come from a pool: what one commit leaves behind meets the next turn, of somebody else.</summary>
    [Theory, EveryDatabase]
    public async Task A_commit_that_was_overtaken_leaves_nothing_behind_in_its_context(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.CreateDbContext();
        db.Attach(NobodysAccount()).State = EntityState.Modified;
        new AuditLog(db, _clock).Add("overtaken", "Thing", null, School);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Cancel));
        Assert.Null(db.Database.CurrentTransaction);
        db.ChangeTracker.Clear();

        db.Add(NobodysAccount());
        await db.SaveChangesAsync(Cancel);
        await WriteAsync(database, School, "first");

        Assert.Equal(1, await db.Accounts.CountAsync(Cancel));
        var chain = Assert.Single(await VerifyAsync(database));
        Assert.Equal((1L, null), (chain.Length, chain.Fault));
    }

    [Theory, EveryDatabase]
    public async Task The_database_itself_refuses_to_change_or_delete_an_entry(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await WriteAsync(database, School, "mark.recorded");
        await using var db = database.CreateDbContext();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            db.AuditEntries.ExecuteUpdateAsync(set => set.SetProperty(e => e.EntityType, "x"), Cancel)
        );
        await Assert.ThrowsAnyAsync<Exception>(() => db.AuditEntries.ExecuteDeleteAsync(Cancel));
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET action = 'nothing' WHERE sequence = 2", 2L, ChainFault.EntryChanged)]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 2", 2L, ChainFault.EntryMissing)]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 3", 3L, ChainFault.EndMissing)]
    public async Task Whoever_gets_around_that_is_found_out(string deed, long brokenAt, ChainFault fault)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await WriteAsync(database, School, "one", "two", "three");
        await using (var db = database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync(
                "DROP TRIGGER audit_entries_unchanged; DROP TRIGGER audit_entries_kept;",
                Cancel
            );
            await db.Database.ExecuteSqlRawAsync(deed, Cancel);
        }

        var chain = Assert.Single(await VerifyAsync(database));
        Assert.Equal((brokenAt, fault), (chain.BrokenAt, chain.Fault));
    }

    private Account NobodysAccount() =>
        new()
        {
            Id = School,
            Language = "ru",
            CreatedAt = _clock.GetUtcNow(),
        };

    private async Task WriteAsync(TestDatabase database, Guid? school, params string[] actions)
    {
        await using var db = database.CreateDbContext();
        var log = new AuditLog(db, _clock);
        foreach (var action in actions)
        {
            log.Add(action, "Thing", School, school, details: new Dictionary<string, string> { ["a"] = "ё\"" });
        }

        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<IReadOnlyList<VerifiedChain>> VerifyAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await new AuditVerification(db).VerifyAsync(Cancel);
    }
}
