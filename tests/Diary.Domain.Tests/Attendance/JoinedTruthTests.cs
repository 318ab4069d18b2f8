using Diary.Domain.Access;
using Diary.Domain.Alerts;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Diary.Domain.Attendance;

/// <summary>
/// Teachers call rolls, families announce and take back, the class teacher judges: whatever the order in which it reaches
/// the database, the same is shown, and it is what the facts say.
/// </summary>
public sealed partial class JoinedTruthTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private static readonly NoticeKind[] Kinds =
    [
        NoticeKind.Ill,
        NoticeKind.Family,
        NoticeKind.Unnamed,
        NoticeKind.Late,
        NoticeKind.LeavesEarly,
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 25)]
    [InlineData(DatabaseKind.PostgreSql, 4)]
    public void In_any_order_the_same_is_true(DatabaseKind kind, int worlds) =>
        Prop.ForAll(
                Gen.Choose(1, int.MaxValue / 2).ToArbitrary(),
                seed => CheckAsync(kind, seed).GetAwaiter().GetResult()
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(worlds));

    private static async Task CheckAsync(DatabaseKind kind, int seed)
    {
        var facts = new Facts(seed);
        var first = await PlayAsync(kind, facts, facts.Deeds);
        var second = await PlayAsync(kind, facts, facts.Shuffled(seed + 1));

        Assert.Equal(facts.Truth(), first);
        Assert.Equal(first, second);
    }

    private static async Task<string> PlayAsync(DatabaseKind kind, Facts facts, IEnumerable<Deed> deeds)
    {
        var scene = new JournalScene();
        var lessons = facts.Lessons.ToDictionary(
            place => place,
            place =>
                scene.School.AddLesson(
                    scene.Class.Group,
                    scene.Algebra,
                    scene.Mathematician,
                    Monday.AddDays(place.Day),
                    place.Number
                )
        );
        await using var database = await scene.OpenAsync(kind);
        var teacher = await JournalScene.ViewerAsync(database, "mathematician");
        var mother = await JournalScene.ViewerAsync(database, "mother");
        var head = await JournalScene.ViewerAsync(database, "administrator");
        var ids = new Dictionary<int, Guid>();
        foreach (var deed in deeds)
        {
            await using var db = database.CreateDbContext();
            var clock = new Moment(JournalScene.Now.AddMinutes(deed.Minute));
            var audit = new AuditLog(db, clock);
            var alerts = new AbsenceAlerts(new AlertBook(db, clock));
            var notices = new NoticeBook(db, audit, alerts, clock);
            switch (deed)
            {
                case Deed.Roll roll:
                    RollEntry[] entries = roll.Letter is null ? [] : [new(scene.Masha.Id, roll.Letter, null)];
                    var call = new NewRoll(lessons[roll.Place].Id, 0, entries);
                    Assert.Null(
                        (await new RollBook(db, audit, alerts, clock).CallAsync(teacher, call, default)).Refusal
                    );
                    break;
                case Deed.Notice said:
                    var told = await notices.RecordAsync(
                        mother,
                        new NewNotice(
                            scene.Masha.Id,
                            Monday.AddDays(said.First),
                            Monday.AddDays(said.Last),
                            said.Kind,
                            null,
                            said.Lesson
                        ),
                        default
                    );
                    Assert.True(told.Succeeded(out var notice, out _));
                    ids[said.Number] = notice.Id;
                    break;
                case Deed.Withdrawal gone:
                    Assert.Null((await notices.WithdrawAsync(mother, ids[gone.Number], default)).Refusal);
                    break;
                case Deed.Judgement judged:
                    Assert.Null((await notices.JudgeAsync(head, ids[judged.Number], judged.Approval, default)).Refusal);
                    break;
            }

            await db.SaveChangesAsync(CancellationToken.None);
        }

        await using var reading = database.CreateDbContext();
        var lines = await new AttendanceReader(reading, scene.Clock).ForStudentsAsync(
            mother,
            [scene.Masha.Id],
            Monday,
            Monday.AddDays(6),
            null,
            default
        );
        return string.Join(
            ' ',
            lines
                .OrderBy(line => line.Date)
                .ThenBy(line => line.Number)
                .Select(line => Facts.Line(new(line.Date.DayNumber - Monday.DayNumber, line.Number), line.Letter.Code))
        );
    }

    private sealed class Moment(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
