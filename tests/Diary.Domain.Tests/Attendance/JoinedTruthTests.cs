using System.Globalization;
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
public sealed class JoinedTruthTests
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

    private readonly record struct Place(int Day, int Number);

    private abstract record Deed(int Minute)
    {
        public sealed record Roll(Place Place, string? Letter, int Minute) : Deed(Minute);

        public sealed record Notice(int Number, NoticeKind Kind, int First, int Last, int? Lesson, int Minute)
            : Deed(Minute);

        public sealed record Withdrawal(int Number, int Minute) : Deed(Minute);

        public sealed record Judgement(int Number, NoticeApproval Approval, int Minute) : Deed(Minute);
    }

    /// <summary>A week's lessons and what happens to them.</summary>
    private sealed class Facts
    {
        private readonly List<Deed> _deeds = [];

        public Facts(int seed)
        {
            var random = new Random(seed);
            Lessons =
            [
                .. from day in Enumerable.Range(0, 3)
                from number in Enumerable.Range(1, 3)
                select new Place(day, number),
            ];
            foreach (var place in Lessons.Where(_ => random.Next(4) > 0))
            {
                _deeds.Add(new Deed.Roll(place, Pick(random, null, "Н", "Н", "Б", "ОП"), random.Next(500)));
            }

            for (var number = 0; number < random.Next(1, 5); number++)
            {
                var first = random.Next(3);
                var minute = number * 7;
                _deeds.Add(
                    new Deed.Notice(
                        number,
                        Pick(random, Kinds),
                        first,
                        first + random.Next(3),
                        Pick<int?>(random, null, 1, 2, 3),
                        minute
                    )
                );
                if (random.Next(3) == 0)
                {
                    _deeds.Add(new Deed.Withdrawal(number, minute + 1));
                }

                if (random.Next(3) == 0)
                {
                    var approval = Pick(random, NoticeApproval.Accepted, NoticeApproval.Declined);
                    _deeds.Add(new Deed.Judgement(number, approval, minute + 2));
                }
            }

            // The same thing cannot be said twice.
            var twice = _deeds
                .OfType<Deed.Notice>()
                .GroupBy(said => (said.Kind, said.First, said.Last, said.Lesson))
                .SelectMany(same => same.Skip(1))
                .Select(said => said.Number)
                .ToHashSet();
            _deeds.RemoveAll(deed => NumberOf(deed) is { } number && twice.Contains(number));
        }

        public IReadOnlyList<Place> Lessons { get; }

        public IEnumerable<Deed> Deeds => _deeds;

        public static string Line(Place place, string letter) =>
            string.Create(CultureInfo.InvariantCulture, $"{place.Day}/{place.Number}{letter}");

        /// <summary>In another order, but nothing is taken back or judged before it was said.</summary>
        public List<Deed> Shuffled(int seed)
        {
            var random = new Random(seed);
            var shuffled = _deeds.OrderBy(_ => random.Next()).ToList();
            foreach (var said in _deeds.OfType<Deed.Notice>())
            {
                var about = shuffled.FindIndex(deed => NumberOf(deed) == said.Number);
                shuffled.Remove(said);
                shuffled.Insert(Math.Min(about, shuffled.Count), said);
            }

            return shuffled;
        }

        /// <summary>Told from the facts, by other words than the product's.</summary>
        public string Truth() =>
            string.Join(
                ' ',
                from place in Lessons
                let roll = _deeds.OfType<Deed.Roll>().SingleOrDefault(deed => deed.Place == place)
                let letter = roll?.Letter
                where letter is not null
                select Line(place, letter == "Н" ? Excuse(place) ?? letter : letter)
            );

        private string? Excuse(Place place)
        {
            var said = _deeds
                .OfType<Deed.Notice>()
                .Where(n => n.First <= place.Day && place.Day <= n.Last)
                .Where(n => !_deeds.OfType<Deed.Withdrawal>().Any(gone => gone.Number == n.Number))
                .Where(n => Approval(n.Number) is not NoticeApproval.Declined)
                .Where(n =>
                    n.Kind switch
                    {
                        NoticeKind.Late => n.Lesson > place.Number,
                        NoticeKind.LeavesEarly => n.Lesson is null || n.Lesson < place.Number,
                        _ => true,
                    }
                )
                .ToList();
            var best =
                said.Where(n => Approval(n.Number) is NoticeApproval.Accepted).MaxBy(n => n.Minute)
                ?? said.MaxBy(n => n.Minute);
            return best is null ? null
                : best.Kind is NoticeKind.Ill ? "Б"
                : "УП";
        }

        private NoticeApproval? Approval(int number) =>
            _deeds.OfType<Deed.Judgement>().SingleOrDefault(deed => deed.Number == number)?.Approval;

        private static int? NumberOf(Deed deed) =>
            deed switch
            {
                Deed.Notice said => said.Number,
                Deed.Withdrawal gone => gone.Number,
                Deed.Judgement judged => judged.Number,
                _ => null,
            };

        private static T Pick<T>(Random random, params T[] items) => items[random.Next(items.Length)];
    }
}
