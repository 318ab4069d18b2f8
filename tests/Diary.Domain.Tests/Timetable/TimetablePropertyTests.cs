using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Testing.Databases;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Timetable;

/// <summary>
/// A school made by chance, and any orders in any order by whoever keeps its timetable: whatever is refused and whatever
/// is not, nobody and no room is ever in two places, and whatever was done can be read and taken back.
/// </summary>
public sealed class TimetablePropertyTests
{
    private const int OrdersEach = 30;
    private int _done;
    private int _refused;
    private int _restored;

    private static CancellationToken Cancel => CancellationToken.None;

    [Theory, InlineData(DatabaseKind.Sqlite, 12), InlineData(DatabaseKind.PostgreSql, 4)]
    public void Any_sequence_of_changes_keeps_everybody_in_one_place(DatabaseKind kind, int schools)
    {
        Prop.ForAll(
                Gen.Choose(1, int.MaxValue / 2).ToArbitrary(),
                seed => CheckAsync(kind, seed).GetAwaiter().GetResult()
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(schools));

        Assert.True(_done > 20 && _refused > 20 && _restored > 3, $"{_done} {_refused} {_restored}");
    }

    private async Task CheckAsync(DatabaseKind kind, int seed)
    {
        var random = new Random(seed);
        var scene = new TimetableScene(random);
        await using var database = await scene.OpenAsync(kind);
        var viewer = await JournalScene.ViewerAsync(database, TimetableScene.Keeper);
        for (var i = 0; i < OrdersEach; i++)
        {
            await using var db = database.CreateDbContext();
            var outcome = await AnyAsync(db, viewer, scene, random);
            await db.SaveChangesAsync(Cancel);
            _ = outcome.Match(_ => _done++, _ => _refused++);
            await OnePlace.AssertAsync(database);
        }

        await AssertHistoryIsWholeAsync(database);
    }

    private async Task<Outcome<LessonDeed, LessonRefusal>> AnyAsync(
        DiaryDbContext db,
        Viewer viewer,
        TimetableScene scene,
        Random random
    )
    {
        var lessons = await db.LessonOccurrences.AsNoTracking().OrderBy(lesson => lesson.Id).ToListAsync(Cancel);
        var deeds = await db
            .LessonChanges.AsNoTracking()
            .Select(change => change.DeedId)
            .Distinct()
            .Order()
            .ToListAsync(Cancel);
        var (one, other) = (Pick(lessons), Pick(lessons));
        if (random.Next(6) == 0 && deeds.Count > 0)
        {
            var undone = await TimetableBooks.Restoring(db, scene.Clock).RestoreAsync(viewer, Pick(deeds), Cancel);
            _restored += undone.Match(_ => 1, _ => 0);
            return undone;
        }

        var book = TimetableBooks.Book(db, scene.Clock);
        if (random.Next(8) == 0)
        {
            var entry = new NewLesson(
                Pick(scene.Groups).Id,
                Pick(scene.Subjects).Id,
                Pick(scene.Teachers).Id,
                random.Next(3) == 0 ? null : Pick(scene.Rooms).Id,
                TimetableScene.AnyPlace(random)
            );
            return await book.AddAsync(viewer, one.SchoolId, entry, null, Cancel);
        }

        LessonOrder order = random.Next(7) switch
        {
            0 => new LessonOrder.Cancel(),
            1 => new LessonOrder.ChangeRoom(random.Next(5) == 0 ? null : Pick(scene.Rooms).Id),
            2 => new LessonOrder.Substitute(Pick(scene.Teachers).Id),
            3 => new LessonOrder.Swap([other.Id]),
            4 => new LessonOrder.Turn(random.Next(2) == 0 ? LessonKind.Distance : LessonKind.SelfStudy),
            _ => new LessonOrder.Move(TimetableScene.AnyPlace(random)),
        };
        return await book.ChangeAsync(viewer, [one.Id], order, null, Cancel);

        T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
    }

    /// <summary>Every lesson is what its first state and the changes that still hold make of it.</summary>
    private static async Task AssertHistoryIsWholeAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        var changes = await db.LessonChanges.AsNoTracking().ToListAsync(Cancel);
        var audited = await db.AuditEntries.CountAsync(entry => entry.Action == "lesson.changed", Cancel);
        Assert.Equal(changes.Count, audited);
        Assert.Equal(
            changes.Count(change => change.RestoredAt is not null),
            await db.AuditEntries.CountAsync(entry => entry.Action == "lesson.restored", Cancel)
        );
        var cancelled = await db
            .LessonOccurrences.Where(l => l.State == LessonState.Cancelled)
            .Select(l => l.Id)
            .ToListAsync(Cancel);
        Assert.All(
            cancelled,
            id =>
                Assert.Contains(
                    changes,
                    change =>
                        change.LessonId == id
                        && (
                            (change.Type is LessonChangeType.Cancel && change.RestoredAt is null)
                            || (change.Type is LessonChangeType.Add && change.RestoredAt is not null)
                        )
                )
        );
    }
}
