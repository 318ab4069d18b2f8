using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Marks;

public sealed class MarkBookTests
{
    private readonly JournalScene _scene = new();
    private readonly LessonOccurrence _algebra;

    public MarkBookTests() =>
        _algebra = _scene.School.AddLesson(
            _scene.Class.Group,
            _scene.Algebra,
            _scene.Mathematician,
            JournalScene.Today
        );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private NewMark Five => new(_algebra.Id, _scene.Masha.Id, "test", 3, new MarkValue(MarkKind.Numeric, 5));

    [Theory, EveryDatabase]
    public async Task A_recorded_mark_is_read_by_the_mother_and_the_lesson_was_held(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);

        Assert.Null((await RecordAsync(database, Five)).Refusal);

        var line = Assert.Single(await ReadAsync(database));
        Assert.Equal((new MarkValue(MarkKind.Numeric, 5), "test", 3), (line.Value, line.WorkType, line.Weight));
        await using var db = database.CreateDbContext();
        Assert.Equal(LessonState.Held, (await db.LessonOccurrences.SingleAsync(Cancel)).State);
        Assert.Equal(MarkRefusal.AlreadyMarked, (await RecordAsync(database, Five)).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task The_marks_of_one_work_share_a_column(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        var viewer = await JournalScene.ViewerAsync(database, "mathematician");
        await using var db = database.CreateDbContext();

        await Book(db).RecordAsync(viewer, Five, Cancel);
        await Book(db).RecordAsync(viewer, Five with { StudentId = _scene.Petya.Id }, Cancel);
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(2, await db.Marks.CountAsync(Cancel));
        Assert.Equal(1, await db.MarkColumns.CountAsync(Cancel));
    }

    [Theory, EveryDatabase]
    public async Task A_corrected_mark_shows_what_it_was(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        Assert.True((await RecordAsync(database, Five)).Succeeded(out var mark, out _));
        var viewer = await JournalScene.ViewerAsync(database, "mathematician");
        await using (var db = database.CreateDbContext())
        {
            var four = new MarkValue(MarkKind.Numeric, 4);
            var book = Book(db);
            var silent = new MarkEdit(mark.Id, 1, " ");
            Assert.Equal(
                MarkRefusal.ReasonNeeded,
                (await book.CorrectAsync(viewer, silent, four, null, Cancel)).Refusal
            );
            var explained = silent with { Reason = "ошибка" };
            Assert.Null((await book.CorrectAsync(viewer, explained, four, null, Cancel)).Refusal);
            await db.SaveChangesAsync(Cancel);
        }

        var line = Assert.Single(await ReadAsync(database));
        Assert.Equal((4, 5), (line.Value.Number, line.Before?.Number));
    }

    [Theory, EveryDatabase]
    public async Task Each_rule_of_the_journal_has_its_refusal(DatabaseKind kind)
    {
        var tomorrow = AddLesson(JournalScene.Tomorrow);
        var october = AddLesson(new DateOnly(2026, 10, 5));
        var stranger = _scene.School.AddStudent(_scene.School.AddClass(8));
        await using var database = await _scene.OpenAsync(kind);

        Assert.Equal(MarkRefusal.NotYours, (await RecordAsync(database, Five, "historian")).Refusal);
        Assert.Equal(MarkRefusal.NotYours, (await RecordAsync(database, Five, "mother")).Refusal);
        Assert.Equal(
            MarkRefusal.OutOfScale,
            (await RecordAsync(database, Five with { Value = new MarkValue(MarkKind.Numeric, 6) })).Refusal
        );
        Assert.Equal(
            MarkRefusal.OutOfScale,
            (await RecordAsync(database, Five with { Value = new MarkValue(MarkKind.Pass, 5) })).Refusal
        );
        Assert.Equal(MarkRefusal.WeightOutOfRange, (await RecordAsync(database, Five with { Weight = 0 })).Refusal);
        Assert.Equal(
            MarkRefusal.StudentNotInGroup,
            (await RecordAsync(database, Five with { StudentId = stranger.Id })).Refusal
        );
        Assert.Equal(
            MarkRefusal.LessonAhead,
            (await RecordAsync(database, Five with { LessonId = tomorrow.Id })).Refusal
        );
        var late = Five with { LessonId = october.Id };
        Assert.Equal(MarkRefusal.TermClosed, (await RecordAsync(database, late)).Refusal);
        Assert.Equal(MarkRefusal.ReasonNeeded, (await RecordAsync(database, late, "administrator")).Refusal);
        Assert.Null((await RecordAsync(database, late with { LateReason = "апелляция" }, "administrator")).Refusal);
    }

    private LessonOccurrence AddLesson(DateOnly date) =>
        _scene.School.AddLesson(_scene.Class.Group, _scene.Algebra, _scene.Mathematician, date);

    private MarkBook Book(DiaryDbContext db) => _scene.Marks(db);

    private async Task<Outcome<Mark, MarkRefusal>> RecordAsync(
        TestDatabase database,
        NewMark entry,
        string userKey = "mathematician"
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var outcome = await Book(db).RecordAsync(viewer, entry, Cancel);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }

    private async Task<IReadOnlyList<MarkLine>> ReadAsync(TestDatabase database)
    {
        var mother = await JournalScene.ViewerAsync(database, "mother");
        await using var db = database.CreateDbContext();
        var (first, last) = (JournalScene.Today.AddDays(-7), JournalScene.Today);
        return await new MarkReader(db, _scene.Clock).ForStudentsAsync(
            mother,
            [_scene.Masha.Id, _scene.Petya.Id],
            new MarkQuery(first, last),
            Cancel
        );
    }
}
