using Diary.Domain.Database;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.TimetableVersions;

public sealed class VersionTests
{
    private static readonly WeekPlace First = new(DayOfWeek.Monday, 1);
    private static readonly WeekPlace Fourth = new(DayOfWeek.Monday, 4);
    private readonly VersionScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Guid Group => _scene.Journal.Class.Group.Id;

    [Theory, EveryDatabase]
    public async Task A_copy_is_the_plan_in_force_until_something_in_it_is_swapped(DatabaseKind kind)
    {
        await using var database = await _scene.Journal.OpenAsync(kind);

        var id = await _scene.DraftAsync(database);
        Assert.Equal([(id, VersionScene.NewMonday, 0)], await DraftsAsync(database));
        await SwapAsync(database, id, First, Fourth);
        Assert.Equal([(id, VersionScene.NewMonday, 1)], await DraftsAsync(database));
        Assert.Empty(await DraftsAsync(database, "mathematician"));
        Assert.Equal([1, 2], await NumbersAsync(database, VersionScene.NewMonday));
    }

    [Theory, EveryDatabase]
    public async Task Nobody_is_put_in_two_places_every_week(DatabaseKind kind)
    {
        await using var database = await _scene.Journal.OpenAsync(kind);
        var id = await _scene.DraftAsync(database);

        Assert.Equal(VersionRefusal.Clashes, await SwapAsync(database, id, First, new WeekPlace(DayOfWeek.Monday, 2)));
        Assert.Equal(
            VersionRefusal.NoSuchPlace,
            await SwapAsync(database, id, Fourth, new WeekPlace(DayOfWeek.Monday, 5))
        );
        Assert.Equal(VersionRefusal.NotYours, await SwapAsync(database, id, First, Fourth, "mathematician"));
    }

    [Theory, EveryDatabase]
    public async Task Publication_makes_the_lessons_to_come_anew_and_leaves_those_before_it(DatabaseKind kind)
    {
        await using var database = await _scene.Journal.OpenAsync(kind);
        var id = await _scene.DraftAsync(database, First, Fourth);

        var published = await _scene.PublishAsync(database, id, [], []);

        Assert.Equal(new Publication(VersionScene.NewMonday, 0, 0, 0), published.Match(p => p, _ => null!));
        Assert.Equal([1, 2], await NumbersAsync(database, JournalScene.Today));
        Assert.Equal([2, 4], await NumbersAsync(database, VersionScene.NewMonday));
        Assert.Equal([1, 2], await NumbersAsync(database, VersionScene.NewMonday.AddDays(1)));
        Assert.Equal([2, 4], await NumbersAsync(database, VersionScene.NewMonday.AddDays(7)));
        Assert.Empty(await DraftsAsync(database));
        await using var db = database.CreateDbContext();
        var versions = await db.TimetableVersions.OrderBy(version => version.From).ToListAsync(Cancel);
        Assert.Equal([VersionScene.NewMonday.AddDays(-1), null], versions.Select(version => version.To));
        var kept = _scene.Lesson(VersionScene.NewMonday.AddDays(1), 1);
        Assert.NotNull(await db.LessonOccurrences.SingleOrDefaultAsync(lesson => lesson.Id == kept.Id, Cancel));
    }

    [Theory, EveryDatabase]
    public async Task A_lesson_with_a_test_waits_for_a_decision_and_stays_or_goes(DatabaseKind kind)
    {
        var (stays, goes) = (
            _scene.Lesson(VersionScene.NewMonday, 1),
            _scene.Lesson(VersionScene.NewMonday.AddDays(7), 1)
        );
        _scene.School.AddPlannedWork(stays, _scene.Journal.Mathematician);
        _scene.School.AddPlannedWork(goes, _scene.Journal.Mathematician);
        await using var database = await _scene.Journal.OpenAsync(kind);
        var id = await _scene.DraftAsync(database, First, Fourth);

        var preview = await VersionScene.DoAsync(
            database,
            "deputy",
            (db, viewer) => _scene.Publishing(db).PreviewAsync(viewer, id, Cancel)
        );
        Assert.Equal(
            [(stays.Id, LessonTouch.PlannedWork), (goes.Id, LessonTouch.PlannedWork)],
            preview.Match(p => p.Touched, _ => []).Select(touched => (touched.Lesson.LessonId, touched.Touch))
        );
        Assert.Equal(VersionRefusal.Undecided, (await _scene.PublishAsync(database, id, [stays.Id], [])).Refusal);

        var published = await _scene.PublishAsync(database, id, [stays.Id], [goes.Id]);

        Assert.Equal(new Publication(VersionScene.NewMonday, 1, 1, 0), published.Match(p => p, _ => null!));
        var first = await VersionScene.OfSeventhAsync(database, Group, VersionScene.NewMonday);
        Assert.Equal(
            [(1, LessonState.Planned), (2, LessonState.Planned), (4, LessonState.Planned)],
            first.Select(l => (l.Number, l.State))
        );
        var second = await VersionScene.OfSeventhAsync(database, Group, VersionScene.NewMonday.AddDays(7));
        Assert.Equal(
            [(1, LessonState.Cancelled), (2, LessonState.Planned), (4, LessonState.Planned)],
            second.Select(l => (l.Number, l.State))
        );
    }

    [Theory, EveryDatabase]
    public async Task A_lesson_that_was_moved_by_hand_is_not_made_a_second_time_where_it_was(DatabaseKind kind)
    {
        var lesson = _scene.Lesson(VersionScene.NewMonday, 1);
        var to = new LessonTime(lesson.Date, 6, lesson.StartsAt.AddHours(5), lesson.EndsAt.AddHours(5));
        _scene.School.Add(lesson.MoveTo(to, _scene.Author(), null));
        await using var database = await _scene.Journal.OpenAsync(kind);
        var id = await _scene.DraftAsync(
            database,
            new WeekPlace(DayOfWeek.Friday, 1),
            new WeekPlace(DayOfWeek.Friday, 4)
        );

        var published = await _scene.PublishAsync(database, id, [lesson.Id], []);

        Assert.Equal(new Publication(VersionScene.NewMonday, 1, 0, 1), published.Match(p => p, _ => null!));
        Assert.Equal([2, 6], await NumbersAsync(database, VersionScene.NewMonday));
    }

    [Fact]
    public async Task What_has_taken_place_is_not_replaced()
    {
        var lesson = _scene.Lesson(VersionScene.NewMonday, 1);
        lesson.Hold();
        await using var database = await _scene.Journal.OpenAsync(DatabaseKind.Sqlite);
        var id = await _scene.DraftAsync(database, First, Fourth);

        Assert.Equal(VersionRefusal.Undecided, (await _scene.PublishAsync(database, id, [], [lesson.Id])).Refusal);
    }

    [Fact]
    public async Task A_plan_begins_after_today_and_only_who_keeps_it_publishes()
    {
        await using var database = await _scene.Journal.OpenAsync(DatabaseKind.Sqlite);
        var id = await _scene.DraftAsync(database, First, Fourth);

        Assert.Equal(
            VersionRefusal.NotYours,
            (await _scene.PublishAsync(database, id, [], [], "mathematician")).Refusal
        );
        Assert.Equal(
            VersionRefusal.ImpossibleDay,
            (
                await VersionScene.DoAsync(
                    database,
                    "deputy",
                    (db, viewer) =>
                        _scene.Book(db).CopyAsync(viewer, _scene.School.School.Id, JournalScene.Today, Cancel)
                )
            ).Refusal
        );
        Assert.Null((await _scene.PublishAsync(database, id, [], [], "administrator")).Refusal);
        Assert.Equal(VersionRefusal.NotYours, (await _scene.PublishAsync(database, id, [], [])).Refusal);
    }

    private async Task<VersionRefusal?> SwapAsync(
        TestDatabase database,
        Guid id,
        WeekPlace one,
        WeekPlace other,
        string userKey = "deputy"
    ) =>
        (
            await VersionScene.DoAsync(
                database,
                userKey,
                (db, viewer) => _scene.Book(db).SwapAsync(viewer, id, new ClassName(7, "Б"), one, other, Cancel)
            )
        ).Refusal;

    private static async Task<IReadOnlyList<(Guid, DateOnly, int)>> DraftsAsync(
        TestDatabase database,
        string userKey = "deputy"
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var drafts = await new VersionReader(db, VersionScene.Planner(db)).DraftsAsync(viewer, Cancel);
        return [.. drafts.Select(draft => (draft.VersionId, draft.From, draft.Differences))];
    }

    private async Task<IReadOnlyList<int>> NumbersAsync(TestDatabase database, DateOnly day) =>
        [.. (await VersionScene.OfSeventhAsync(database, Group, day)).Select(lesson => lesson.Number)];
}
