using Diary.Domain.Alerts;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Diary.Domain.Announcements;

public sealed partial class AnnouncementTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly SchoolBuilder _school = new();
    private readonly ClassRows _class;
    private readonly ClassRows _otherClass;

    public AnnouncementTests()
    {
        (_class, _otherClass) = (_school.AddClass(), _school.AddClass(8));
        var child = _school.AddStudent(_class, "Маша");
        var mother = Account("мама");
        _school.AddGuardianship(mother, child);
        _school.AddGuardianship(Account("чужой"), child, GuardianshipAccess.None);
        _school.AddGuardianship(Account("мама из 8Б"), _school.AddStudent(_otherClass));
        _school.AddGuardianship(_school.AddPerson("без чата"), child);
        _school.AddAccount("telegram", "ученица", child);
        _school.AddRole(Account("классная"), StaffPostKind.ClassTeacher, _class.Class);
        _school.AddRole(Account("директор"), StaffPostKind.Administrator);
        _school.AddRole(Account("оператор"), StaffPostKind.Operator);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_parents_of_a_class_are_told_is_read_by_them_and_by_those_who_work_with_the_class(
        DatabaseKind kind
    )
    {
        await using var database = await OpenAsync(kind);
        await PostAsync(database, "классная", To(_class, students: false));

        foreach (var (who, reads) in new[] { ("мама", 1), ("чужой", 0), ("мама из 8Б", 0), ("ученица", 0) })
        {
            Assert.Equal((who, reads), (who, (await FeedAsync(database, who)).Count));
        }

        Assert.Single(await FeedAsync(database, "классная"));
        Assert.Single(await FeedAsync(database, "директор"));
        Assert.Empty(await FeedAsync(database, "оператор"));
    }

    [Theory, EveryDatabase]
    public async Task A_class_teacher_speaks_to_the_own_class_only(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);

        Assert.Equal(
            AnnouncementRefusal.AudienceNotYours,
            (await TryPostAsync(database, "классная", To(_otherClass))).Refusal
        );
        Assert.Equal(
            AnnouncementRefusal.AudienceNotYours,
            (await TryPostAsync(database, "классная", new NewAudience(null, null, true, true))).Refusal
        );
        Assert.Equal(AnnouncementRefusal.AudienceNotYours, (await TryPostAsync(database, "мама", To(_class))).Refusal);
        Assert.Equal(
            AnnouncementRefusal.AudienceNotYours,
            (await TryPostAsync(database, "оператор", To(_class))).Refusal
        );
        Assert.Null((await TryPostAsync(database, "директор", new NewAudience(null, null, true, true))).Refusal);
        Assert.Single(await FeedAsync(database, "мама из 8Б"));
    }

    [Theory, EveryDatabase]
    public async Task A_corrected_one_says_so_keeps_the_old_words_and_a_withdrawn_one_is_gone(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var posted = await PostAsync(database, "классная", To(_class));

        await AsAsync(
            database,
            "классная",
            (db, viewer) =>
                Book(db).CorrectAsync(viewer, posted.Id, new AnnouncementContent("Собрание в 19:00"), Cancel)
        );
        var line = Assert.Single(await FeedAsync(database, "мама"));
        Assert.Equal(("Собрание в 19:00", true), (line.Text, line.IsCorrected));
        await using (var db = database.CreateDbContext())
        {
            Assert.Equal("Собрание в 18:00", (await db.AnnouncementRevisions.SingleAsync(Cancel)).OldText);
        }

        var strangers = await AsAsync(
            database,
            "мама",
            (db, viewer) => Book(db).WithdrawAsync(viewer, posted.Id, Cancel)
        );
        Assert.Equal(AnnouncementRefusal.NotYours, strangers.Refusal);
        await AsAsync(database, "директор", (db, viewer) => Book(db).WithdrawAsync(viewer, posted.Id, Cancel));
        Assert.Empty(await FeedAsync(database, "мама"));
        await using var after = database.CreateDbContext();
        Assert.Equal(
            [AlertKind.AnnouncementPosted, AlertKind.AnnouncementCorrected, AlertKind.AnnouncementWithdrawn],
            await after.Alerts.OrderBy(alert => alert.CreatedAt).Select(alert => alert.Kind).ToListAsync(Cancel)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_confirmation_counts_once(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var posted = await PostAsync(
            database,
            "классная",
            To(_class),
            entry => entry with { NeedsConfirmation = true }
        );
        Assert.Equal(ConfirmationState.Asked, Assert.Single(await FeedAsync(database, "мама")).Confirmation);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await AsAsync(database, "мама", (db, viewer) => Answers(db).ConfirmAsync(viewer, posted.Id, Cancel));
        }

        Assert.Equal(ConfirmationState.Given, Assert.Single(await FeedAsync(database, "мама")).Confirmation);
        Assert.Equal(1, Assert.Single(await FeedAsync(database, "классная")).Confirmed);
        var foreign = await AsAsync(
            database,
            "мама из 8Б",
            (db, viewer) => Answers(db).ConfirmAsync(viewer, posted.Id, Cancel)
        );
        Assert.Equal(AnnouncementRefusal.NotYours, foreign.Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_named_vote_may_be_changed_and_an_anonymous_one_is_kept_by_nobody(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        var named = await PostAsync(database, "классная", To(_class), entry => Ask(entry, PollKind.Named));
        var secret = await PostAsync(database, "классная", To(_class), entry => Ask(entry, PollKind.Anonymous));

        await VoteAsync(database, "мама", named.Id, 1);
        await VoteAsync(database, "мама", named.Id, 2);
        await VoteAsync(database, "мама", secret.Id, 1);

        Assert.Equal(AnnouncementRefusal.AlreadyAnswered, (await VoteAsync(database, "мама", secret.Id, 2)).Refusal);
        Assert.Equal(AnnouncementRefusal.NothingToAnswer, (await VoteAsync(database, "мама", named.Id, 3)).Refusal);
        var lines = await FeedAsync(database, "мама");
        Assert.Equal([0, 1], lines.Single(l => l.Id == named.Id).Poll!.Options.Select(o => o.Votes!.Value));
        Assert.Equal([1, 0], lines.Single(l => l.Id == secret.Id).Poll!.Options.Select(o => o.Votes!.Value));
        await using var db = database.CreateDbContext();
        Assert.Null((await db.PollVotes.SingleAsync(v => v.AnnouncementId == secret.Id, Cancel)).Option);
        Assert.All(
            (await FeedAsync(database, "ученица")).SelectMany(l => l.Poll!.Options),
            option => Assert.Null(option.Votes)
        );
    }

    [Theory, EveryDatabase]
    public async Task Before_it_is_posted_it_is_known_whom_it_will_reach(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await using var db = database.CreateDbContext();

        var reach = await new AnnouncementReach(db).OfAsync(_school.School.Id, [To(_class)], Today, Cancel);

        Assert.Equal(new Reach(People: 3, ByTelegram: 2, ByWebChat: 0, Unreachable: 1), reach);
    }

    [Theory, EveryDatabase]
    public async Task Old_news_is_in_the_archive_of_its_day_and_class(DatabaseKind kind)
    {
        await using var database = await OpenAsync(kind);
        await PostAsync(database, "классная", To(_class));
        _clock.Advance(TimeSpan.FromDays(20));

        Assert.Empty(await FeedAsync(database, "мама"));
        Assert.Single(await ArchiveAsync(database, "мама", Today, new(7, "Б")));
        Assert.Empty(await ArchiveAsync(database, "мама", Today, new(8, "Б")));
        Assert.Empty(await ArchiveAsync(database, "мама", Today.AddDays(-1), null));
        Assert.Empty(await ArchiveAsync(database, "мама из 8Б", Today, null));
    }
}
