using Diary.Domain.Access;
using Diary.Domain.Alerts;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Testing.Builders;
using Diary.Testing.Databases;

namespace Diary.Domain.Announcements;

/// <summary>What the people of the school do with announcements.</summary>
public sealed partial class AnnouncementTests
{
    private static NewAnnouncement Ask(NewAnnouncement entry, PollKind poll) =>
        entry with
        {
            Poll = poll,
            Options = ["Да", "Нет"],
        };

    private static NewAudience To(ClassRows rows, bool students = true) => new(rows.Class.Id, null, students, true);

    private Person Account(string key)
    {
        var person = _school.AddPerson(key);
        _school.AddAccount("telegram", key, person);
        return person;
    }

    private async Task<TestDatabase> OpenAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await _school.SaveAsync(database);
        return database;
    }

    private AnnouncementBook Book(DiaryDbContext db) =>
        new(db, new AuditLog(db, _clock), new AlertBook(db, _clock), _clock);

    private AnnouncementAnswerBook Answers(DiaryDbContext db) => new(db, new AuditLog(db, _clock), _clock);

    private Task<Outcome<Announcement, AnnouncementRefusal>> TryPostAsync(
        TestDatabase database,
        string who,
        NewAudience audience,
        Func<NewAnnouncement, NewAnnouncement>? with = null
    )
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        var content = new AnnouncementContent("Собрание в 18:00");
        var entry = new NewAnnouncement(_school.School.Id, content, [audience], Today.AddDays(14));
        return AsAsync(database, who, (db, viewer) => Book(db).PostAsync(viewer, with?.Invoke(entry) ?? entry, Cancel));
    }

    private async Task<Announcement> PostAsync(
        TestDatabase database,
        string who,
        NewAudience audience,
        Func<NewAnnouncement, NewAnnouncement>? with = null
    ) =>
        (await TryPostAsync(database, who, audience, with)).Match(
            posted => posted,
            refusal => throw new InvalidOperationException(refusal.ToString())
        );

    private Task<Outcome<Announcement, AnnouncementRefusal>> VoteAsync(
        TestDatabase database,
        string who,
        Guid id,
        int option
    ) => AsAsync(database, who, (db, viewer) => Answers(db).VoteAsync(viewer, id, option, Cancel));

    private async Task<IReadOnlyList<AnnouncementLine>> FeedAsync(TestDatabase database, string who) =>
        (
            await AsAsync(database, who, (db, viewer) => new AnnouncementReader(db).FeedAsync(viewer, 0, 10, Cancel))
        ).Lines;

    private async Task<IReadOnlyList<AnnouncementLine>> ArchiveAsync(
        TestDatabase database,
        string who,
        DateOnly day,
        School.ClassName? name
    ) =>
        (
            await AsAsync(
                database,
                who,
                (db, viewer) => new AnnouncementReader(db).ArchiveAsync(viewer, day, day, name, 0, 10, Cancel)
            )
        ).Lines;

    private async Task<TResult> AsAsync<TResult>(
        TestDatabase database,
        string who,
        Func<DiaryDbContext, Viewer, Task<TResult>> deed
    )
    {
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await using var db = database.CreateDbContext();
        var viewer = await new ViewerReader(db).FindAsync("telegram", who, _clock.GetUtcNow(), Cancel);
        var result = await deed(db, viewer!);
        await db.SaveChangesAsync(Cancel);
        return result;
    }
}
