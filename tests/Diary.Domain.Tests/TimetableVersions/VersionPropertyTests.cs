using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.TimetableVersions;

/// <summary>
/// Any changes of lessons to come, any draft and any decisions about what was touched: the publication leaves nobody in
/// two places, and what was kept as it was.
/// </summary>
public sealed class VersionPropertyTests
{
    private const int Orders = 40;
    private const int Swaps = 16;
    private int _kept;
    private int _replaced;
    private int _blocked;

    private static CancellationToken Cancel => CancellationToken.None;

    [Theory, InlineData(DatabaseKind.Sqlite, 8), InlineData(DatabaseKind.PostgreSql, 3)]
    public void Any_publication_keeps_everybody_in_one_place(DatabaseKind kind, int schools)
    {
        Prop.ForAll(
                Gen.Choose(1, int.MaxValue / 2).ToArbitrary(),
                seed => CheckAsync(kind, seed).GetAwaiter().GetResult()
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(schools));

        Assert.True(_kept > 2 && _replaced > 2 && _blocked > 0, $"{_kept} {_replaced} {_blocked}");
    }

    private async Task CheckAsync(DatabaseKind kind, int seed)
    {
        var random = new Random(seed);
        var scene = new VersionScene();
        await using var database = await scene.Journal.OpenAsync(kind);
        await ChangeAsync(database, scene, random);
        await OnePlace.AssertAsync(database);
        var id = await scene.DraftAsync(database);
        for (var i = 0; i < Swaps; i++)
        {
            var name = random.Next(2) == 0 ? new ClassName(7, "Б") : new ClassName(8, "А");
            _ = await VersionScene.DoAsync(
                database,
                "deputy",
                (db, viewer) => scene.Book(db).SwapAsync(viewer, id, name, AnyPlace(random), AnyPlace(random), Cancel)
            );
        }

        var preview = await VersionScene.DoAsync(
            database,
            "deputy",
            (db, viewer) => scene.Publishing(db).PreviewAsync(viewer, id, Cancel)
        );
        var touched = preview.Match(found => found.Touched, _ => throw new InvalidOperationException());
        var kept = touched.Where(_ => random.Next(2) == 0).Select(one => one.Lesson.LessonId).ToList();
        var before = await ReadAsync(database, kept);

        var published = await scene.PublishAsync(
            database,
            id,
            kept,
            touched.Select(one => one.Lesson.LessonId).Except(kept)
        );

        var result = published.Match(done => done, refusal => throw new InvalidOperationException($"{refusal}"));
        (_kept, _replaced, _blocked) = (_kept + result.Kept, _replaced + result.Replaced, _blocked + result.Blocked);
        Assert.Equal((kept.Count, touched.Count - kept.Count), (result.Kept, result.Replaced));
        Assert.Equal(before, await ReadAsync(database, kept));
        await OnePlace.AssertAsync(database);
    }

    /// <summary>Lessons of the first three weeks of the new plan.</summary>
    private static async Task ChangeAsync(TestDatabase database, VersionScene scene, Random random)
    {
        var viewer = await JournalScene.ViewerAsync(database, "deputy");
        var lessons = scene
            .Lessons.Values.Where(l => l.Date.DayNumber - VersionScene.NewMonday.DayNumber is >= -2 and < 19)
            .ToList();
        for (var i = 0; i < Orders; i++)
        {
            await using var db = database.CreateDbContext();
            var to = new LessonPlace(VersionScene.NewMonday.AddDays(random.Next(-2, 12)), random.Next(1, 7));
            LessonOrder order = random.Next(5) switch
            {
                0 => new LessonOrder.Cancel(),
                1 => new LessonOrder.Turn(random.Next(2) == 0 ? LessonKind.Distance : LessonKind.SelfStudy),
                2 => new LessonOrder.Swap([Any()]),
                _ => new LessonOrder.Move(to),
            };
            _ = await TimetableBooks.Book(db, scene.Journal.Clock).ChangeAsync(viewer, [Any()], order, null, Cancel);
            await db.SaveChangesAsync(Cancel);
        }

        Guid Any() => lessons[random.Next(lessons.Count)].Id;
    }

    private static WeekPlace AnyPlace(Random random) => new((DayOfWeek)random.Next(1, 6), random.Next(1, 6));

    private static async Task<List<(Guid, DateOnly, int, LessonState, LessonKind)>> ReadAsync(
        TestDatabase database,
        List<Guid> ids
    )
    {
        await using var db = database.CreateDbContext();
        var lessons = await db
            .LessonOccurrences.Where(lesson => ids.Contains(lesson.Id))
            .OrderBy(lesson => lesson.Id)
            .ToListAsync(Cancel);
        return lessons.ConvertAll(l => (l.Id, l.Date, l.Number, l.State, l.Kind));
    }
}
