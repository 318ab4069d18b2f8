using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.PlannedWorks;

public sealed class PlannedWorkBookTests
{
    private readonly JournalScene _scene = new();
    private readonly LessonOccurrence _algebra;

    public PlannedWorkBookTests() => _algebra = Lesson(_scene.Algebra, _scene.Mathematician, JournalScene.Tomorrow, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_planned_work_is_written_once_with_its_author_and_an_audit_row(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);

        Assert.Null((await RecordAsync(database, Test(_algebra))).Refusal);
        Assert.Equal(PlannedWorkRefusal.AlreadyPlanned, (await RecordAsync(database, Test(_algebra))).Refusal);

        await using var db = database.CreateDbContext();
        var work = await db.PlannedWorks.SingleAsync(Cancel);
        Assert.Equal(_scene.Mathematician.Id, work.AuthorId);
        Assert.Equal("work.planned", (await db.AuditEntries.SingleAsync(Cancel)).Action);
    }

    [Fact]
    public async Task Who_does_not_teach_there_plans_nothing()
    {
        await using var database = await _scene.OpenAsync(DatabaseKind.Sqlite);

        foreach (var who in new[] { "historian", "mother" })
        {
            Assert.Equal(PlannedWorkRefusal.NotYours, (await RecordAsync(database, Test(_algebra), who)).Refusal);
        }
    }

    [Fact]
    public async Task A_work_has_a_lesson_to_come_that_takes_place()
    {
        var over = Lesson(_scene.Algebra, _scene.Mathematician, JournalScene.Today.AddDays(-1), 1);
        var cancelled = Lesson(_scene.Algebra, _scene.Mathematician, JournalScene.Tomorrow, 3);
        cancelled.State = LessonState.Cancelled;
        await using var database = await _scene.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal(PlannedWorkRefusal.DayIsOver, (await RecordAsync(database, Test(over))).Refusal);
        Assert.Equal(PlannedWorkRefusal.NoLesson, (await RecordAsync(database, Test(cancelled))).Refusal);
        Assert.Equal(
            PlannedWorkRefusal.TitleTooLong,
            (await RecordAsync(database, Test(_algebra) with { Title = new string('а', 201) })).Refusal
        );
    }

    [Theory, EveryDatabase]
    public async Task A_school_that_refuses_allows_one_big_work_a_day_and_three_a_week(DatabaseKind kind)
    {
        _scene.School.Add(new WorkLoadRule { SchoolId = _scene.School.School.Id, Strictness = RuleStrictness.Refuse });
        Plan(Lesson(_scene.History, _scene.Historian, JournalScene.Tomorrow, 2));
        Plan(Lesson(_scene.History, _scene.Historian, JournalScene.Tomorrow.AddDays(1), 2));
        var thursday = Lesson(_scene.Algebra, _scene.Mathematician, JournalScene.Tomorrow.AddDays(2), 1);
        Plan(Lesson(_scene.History, _scene.Historian, JournalScene.Tomorrow.AddDays(3), 2));
        var nextWeek = Lesson(_scene.Algebra, _scene.Mathematician, JournalScene.Tomorrow.AddDays(7), 1);
        await using var database = await _scene.OpenAsync(kind);

        Assert.Equal(PlannedWorkRefusal.DayIsFull, (await RecordAsync(database, Test(_algebra))).Refusal);
        Assert.Equal(PlannedWorkRefusal.WeekIsFull, (await RecordAsync(database, Test(thursday))).Refusal);
        Assert.Null((await RecordAsync(database, Test(thursday) with { WorkType = "independent" })).Refusal);
        Assert.Null((await RecordAsync(database, Test(nextWeek))).Refusal);
    }

    [Fact]
    public async Task Parts_side_by_side_do_not_count_for_each_other_and_other_parts_do()
    {
        var first = _scene.School.AddGroup("7Б, 1", GroupKind.Subgroup, _scene.Class.Class);
        var second = _scene.School.AddGroup("7Б, 2", GroupKind.Subgroup, _scene.Class.Class);
        Plan(_scene.School.AddLesson(second, _scene.Algebra, _scene.Historian, JournalScene.Tomorrow, 5));
        var history = Plan(_scene.School.AddLesson(second, _scene.History, _scene.Historian, JournalScene.Tomorrow, 6));
        await using var database = await _scene.OpenAsync(DatabaseKind.Sqlite);
        await using var db = database.CreateDbContext();

        var loads = await new WorkLoadReader(db).ReadAsync(
            first.SchoolId,
            first.Id,
            _scene.Algebra.Id,
            JournalScene.Tomorrow,
            JournalScene.Tomorrow,
            Cancel
        );

        Assert.Equal([history.Id], loads.Works.Select(work => work.WorkId));
    }

    [Theory, EveryDatabase]
    public async Task A_work_is_moved_within_its_subject_and_called_off_by_who_teaches_there(DatabaseKind kind)
    {
        var later = Lesson(_scene.Algebra, _scene.Mathematician, JournalScene.Tomorrow.AddDays(2), 1);
        var history = Lesson(_scene.History, _scene.Historian, JournalScene.Tomorrow.AddDays(2), 2);
        var work = Plan(_algebra);
        await using var database = await _scene.OpenAsync(kind);

        Assert.Equal(
            PlannedWorkRefusal.NotYours,
            (
                await DoAsync(
                    database,
                    "mathematician",
                    (book, v) => book.CorrectAsync(v, work.Id, Test(history), Cancel)
                )
            ).Refusal
        );
        Assert.Equal(
            PlannedWorkRefusal.NotYours,
            (await DoAsync(database, "historian", (book, v) => book.WithdrawAsync(v, work.Id, Cancel))).Refusal
        );
        Assert.Null(
            (
                await DoAsync(
                    database,
                    "mathematician",
                    (book, v) => book.CorrectAsync(v, work.Id, Test(later), Cancel)
                )
            ).Refusal
        );
        Assert.Null(
            (await DoAsync(database, "mathematician", (book, v) => book.WithdrawAsync(v, work.Id, Cancel))).Refusal
        );
        Assert.Equal(
            PlannedWorkRefusal.NotYours,
            (await DoAsync(database, "mathematician", (book, v) => book.WithdrawAsync(v, work.Id, Cancel))).Refusal
        );

        await using var db = database.CreateDbContext();
        var kept = await db.PlannedWorks.SingleAsync(Cancel);
        Assert.Equal((later.Id, later.Date, _scene.Clock.GetUtcNow()), (kept.LessonId, kept.Date, kept.WithdrawnAt));
        Assert.Equal(
            ["work.replanned", "work.withdrawn"],
            await db.AuditEntries.Select(e => e.Action).Order().ToListAsync(Cancel)
        );
    }

    private static NewPlannedWork Test(LessonOccurrence lesson) => new(lesson.Id, "test", null);

    private PlannedWork Plan(LessonOccurrence lesson) => _scene.School.AddPlannedWork(lesson, _scene.Historian);

    private LessonOccurrence Lesson(Subject subject, Person teacher, DateOnly date, int number) =>
        _scene.School.AddLesson(_scene.Class.Group, subject, teacher, date, number);

    private Task<Outcome<PlannedWork, PlannedWorkRefusal>> RecordAsync(
        TestDatabase database,
        NewPlannedWork entry,
        string userKey = "mathematician"
    ) => DoAsync(database, userKey, (book, viewer) => book.RecordAsync(viewer, entry, Cancel));

    private async Task<Outcome<PlannedWork, PlannedWorkRefusal>> DoAsync(
        TestDatabase database,
        string userKey,
        Func<PlannedWorkBook, Viewer, Task<Outcome<PlannedWork, PlannedWorkRefusal>>> deed
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var book = new PlannedWorkBook(db, new WorkLoadReader(db), new AuditLog(db, _scene.Clock), _scene.Clock);
        var outcome = await deed(book, viewer);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }
}
