using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Diary.Domain.Access;

public sealed class InviteTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly SchoolBuilder _school = new();
    private readonly Person _parent;

    public InviteTests() => _parent = _school.AddPerson("Анна", "Иванова");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_code_links_a_chat_to_a_person_and_leaves_only_its_hash(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var code = await IssueAsync(database);

        var linked = await RedeemAsync(database, code);

        Assert.Equal("Анна", linked.Match(l => l.Person.GivenName, refusal => refusal.ToString()));
        Assert.Matches("^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$", code);
        Assert.Equal(_parent.Id, Assert.Single((await ViewerAsync(database))!.Persons).PersonId);
        await using var db = database.CreateDbContext();
        Assert.Equal(InviteCode.HashLength, (await db.InviteCodes.SingleAsync(Cancel)).CodeHash.Length);
        Assert.Equal(
            ["invite.issued", "invite.redeemed"],
            await db.AuditEntries.OrderBy(e => e.Action).Select(e => e.Action).ToListAsync(Cancel)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_code_is_read_as_people_type_it(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var code = await IssueAsync(database);
        var typed = " " + code.Replace("-", " — ", StringComparison.Ordinal).ToLowerInvariant();
        foreach (var (latin, cyrillic) in "abekmhpctyx".Zip("авекмнрстух"))
        {
            typed = typed.Replace(latin, cyrillic);
        }

        Assert.Null((await RedeemAsync(database, typed)).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_code_works_once(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var code = await IssueAsync(database);
        await RedeemAsync(database, code);

        Assert.Equal(InviteRefusal.Used, (await RedeemAsync(database, code, "stranger")).Refusal);
        Assert.Equal(InviteRefusal.AlreadyLinked, (await RedeemAsync(database, code)).Refusal);
        Assert.Null(await ViewerAsync(database, "stranger"));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_use_a_code_at_once_one_is_linked(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var code = await IssueAsync(database);
        await using var first = database.CreateDbContext();
        await using var second = database.CreateDbContext();
        await RedeemAsync(first, code, "one");
        await RedeemAsync(second, code, "two");

        await first.SaveChangesAsync(Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));

        Assert.NotNull(await ViewerAsync(database, "one"));
        Assert.Null(await ViewerAsync(database, "two"));
        Assert.Equal(InviteRefusal.Used, (await RedeemAsync(database, code, "two")).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_code_expires(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var code = await IssueAsync(database);
        _clock.Advance(Week);

        Assert.Equal(InviteRefusal.Expired, (await RedeemAsync(database, code)).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task After_five_wrong_tries_even_the_right_code_waits_for_the_hour_to_pass(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var code = await IssueAsync(database);
        var firstTry = _clock.GetUtcNow();
        for (var i = 0; i < InviteBook.MaxWrongTries; i++)
        {
            Assert.Equal(InviteRefusal.Unknown, (await RedeemAsync(database, "2222-3333-4444-5555")).Refusal);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(InviteRefusal.TooManyTries, (await RedeemAsync(database, code)).Refusal);
        await using (var db = database.CreateDbContext())
        {
            var until = await Book(db).PausedUntilAsync("telegram", "42", Cancel);
            Assert.Equal(firstTry + InviteBook.TriesWindow, until);
        }

        Assert.Equal(InviteRefusal.Unknown, (await RedeemAsync(database, "wrong", "neighbour")).Refusal);
        _clock.SetUtcNow(firstTry + InviteBook.TriesWindow);
        Assert.Null((await RedeemAsync(database, await IssueAsync(database))).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_second_code_adds_a_person_to_the_same_account(DatabaseKind kind)
    {
        var teacher = _school.AddPerson("Пётр");
        await using var database = await OpenAsync(kind);
        var first = await RedeemAsync(database, await IssueAsync(database));
        var second = await RedeemAsync(database, await IssueAsync(database, teacher));

        Assert.Equal(first.Match(l => l.AccountId, _ => Guid.Empty), second.Match(l => l.AccountId, _ => Guid.Empty));
        Assert.Equal(["Анна", "Пётр"], (await ViewerAsync(database))!.Persons.Select(p => p.GivenName));
    }

    [Theory, EveryDatabase]
    public async Task A_second_chat_of_the_same_person_is_a_second_chat_of_the_same_account(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await RedeemAsync(database, await IssueAsync(database), "phone");
        await RedeemAsync(database, await IssueAsync(database), "browser");

        var viewer = (await ViewerAsync(database, "browser"))!;
        Assert.Equal((await ViewerAsync(database, "phone"))!.AccountId, viewer.AccountId);
        Assert.Equal("Анна", Assert.Single(viewer.Persons).GivenName);
        await using var db = database.CreateDbContext();
        var chats = await new BindingBook(db, new AuditLog(db, _clock), _clock).ListAsync(viewer, Cancel);
        Assert.Equal(["phone", "browser"], chats.Select(chat => chat.UserKey));
    }

    [Theory, EveryDatabase]
    public async Task A_school_s_code_for_one_person_does_not_open_an_account_of_more_but_the_account_s_own_does(
        DatabaseKind kind
    )
    {
        var teacher = _school.AddPerson("Пётр");
        await using var database = await OpenAsync(kind);
        await RedeemAsync(database, await IssueAsync(database));
        var both = await RedeemAsync(database, await IssueAsync(database, teacher));
        var account = both.Match(l => l.AccountId, _ => Guid.Empty);

        await RedeemAsync(database, await IssueAsync(database), "by the school's");
        await RedeemAsync(database, await IssueAsync(database, issuer: account), "by the account's own");

        Assert.Equal(["Анна"], (await ViewerAsync(database, "by the school's"))!.Persons.Select(p => p.GivenName));
        Assert.Equal(account, (await ViewerAsync(database, "by the account's own"))!.AccountId);
    }

    [Theory, EveryDatabase]
    public async Task No_code_for_nobody(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await using var db = database.CreateDbContext();
        var outcome = await Book(db).IssueAsync(_school.NewId(), Week, null, Cancel);

        Assert.Equal(IssueRefusal.UnknownPerson, outcome.Refusal);
    }

    [Theory, EveryDatabase]
    public async Task What_is_no_code_is_unknown(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var code = await IssueAsync(database);
        string[] wrong = ["", "привет", code[..^1], code + "-7", "0000-OOOO-IIII-LLLL", new string('7', 100_000)];

        foreach (var (chat, typed) in wrong.Index())
        {
            Assert.Equal(InviteRefusal.Unknown, (await RedeemAsync(database, typed, $"chat {chat}")).Refusal);
        }
    }

    private async Task<TestDatabase> OpenAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await _school.SaveAsync(database);
        return database;
    }

    private InviteBook Book(DiaryDbContext db) => new(db, new AuditLog(db, _clock), _clock);

    private async Task<string> IssueAsync(TestDatabase database, Person? person = null, Guid? issuer = null)
    {
        await using var db = database.CreateDbContext();
        var issued = await Book(db).IssueAsync((person ?? _parent).Id, Week, issuer, Cancel);
        await db.SaveChangesAsync(Cancel);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        return issued.Match(invite => invite.Code, refusal => refusal.ToString());
    }

    private async Task<Outcome<Linked, InviteRefusal>> RedeemAsync(
        TestDatabase database,
        string typed,
        string userKey = "42"
    )
    {
        await using var db = database.CreateDbContext();
        var outcome = await RedeemAsync(db, typed, userKey);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }

    private Task<Outcome<Linked, InviteRefusal>> RedeemAsync(DiaryDbContext db, string typed, string userKey) =>
        Book(db).RedeemAsync(typed, "telegram", userKey, "Telegram", "ru", Cancel);

    private async Task<Viewer?> ViewerAsync(TestDatabase database, string userKey = "42")
    {
        await using var db = database.CreateDbContext();
        return await new ViewerReader(db).FindAsync("telegram", userKey, _clock.GetUtcNow(), Cancel);
    }
}
