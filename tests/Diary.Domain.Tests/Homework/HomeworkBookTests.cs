using Diary.Domain.Access;
using Diary.Domain.Alerts;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Xunit;

namespace Diary.Domain.Homework;

public sealed class HomeworkBookTests
{
    private readonly JournalScene _scene = new();

    public HomeworkBookTests()
    {
        _scene.School.AddLesson(_scene.Class.Group, _scene.Algebra, _scene.Mathematician, JournalScene.Tomorrow);
        _scene.School.AddLesson(_scene.Class.Group, _scene.History, _scene.Historian, JournalScene.Tomorrow, 2);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private NewHomework Exercises =>
        new(
            _scene.School.School.Id,
            _scene.Class.Group.Id,
            _scene.Algebra.Id,
            JournalScene.Tomorrow,
            new HomeworkText("§ 12, № 3-7", 20)
        );

    [Theory, EveryDatabase]
    public async Task What_is_set_nothing_set_and_not_entered_are_three_answers(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        Assert.Equal([HomeworkState.NotEntered, HomeworkState.NotEntered], (await ReadAsync(database)).Select(State));

        await RecordAsync(database, Exercises with { Content = HomeworkText.Nothing });
        Assert.Equal([HomeworkState.NothingSet, HomeworkState.NotEntered], (await ReadAsync(database)).Select(State));

        await RecordAsync(database, Exercises);
        var algebra = (await ReadAsync(database))[0];
        Assert.Equal(
            (HomeworkState.Set, ("§ 12, № 3-7", 20, false)),
            (algebra.State, Of(Assert.Single(algebra.Tasks)))
        );
    }

    [Theory, EveryDatabase]
    public async Task Homework_for_one_student_is_not_the_neighbours(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);

        await RecordAsync(database, Exercises with { StudentIds = [_scene.Petya.Id] });
        Assert.Equal(HomeworkState.NotEntered, (await ReadAsync(database))[0].State);

        await RecordAsync(database, Exercises with { StudentIds = [_scene.Masha.Id] });
        Assert.True(Assert.Single((await ReadAsync(database))[0].Tasks).IsIndividual);
    }

    [Theory, EveryDatabase]
    public async Task Homework_due_on_a_day_without_the_lesson_is_shown(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        var thursday = JournalScene.Tomorrow.AddDays(2);

        await RecordAsync(database, Exercises with { DueDate = thursday });

        var line = Assert.Single(await ReadAsync(database, thursday));
        Assert.Equal((HomeworkState.Set, null), (line.State, line.LessonNumber));
    }

    [Theory, EveryDatabase]
    public async Task Corrected_homework_is_the_new_one_and_withdrawn_is_not_entered(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        Assert.True((await RecordAsync(database, Exercises)).Succeeded(out var homework, out _));

        await ActAsync(
            database,
            "mathematician",
            (book, viewer) =>
                book.CorrectAsync(
                    viewer,
                    homework.Id,
                    new HomeworkChange(new HomeworkText("§ 13"), homework.DueDate, NewMaterials.None, 1),
                    Cancel
                )
        );
        Assert.Equal("§ 13", Assert.Single((await ReadAsync(database))[0].Tasks).Text);

        var byAnother = await ActAsync(
            database,
            "historian",
            (book, viewer) => book.WithdrawAsync(viewer, homework.Id, Cancel)
        );
        Assert.Equal(HomeworkRefusal.NotYours, byAnother.Refusal);
        await ActAsync(database, "mathematician", (book, viewer) => book.WithdrawAsync(viewer, homework.Id, Cancel));
        Assert.Equal(HomeworkState.NotEntered, (await ReadAsync(database))[0].State);
    }

    [Theory, EveryDatabase]
    public async Task Each_rule_has_its_refusal(DatabaseKind kind)
    {
        var stranger = _scene.School.AddStudent(_scene.School.AddClass(8));
        await using var database = await _scene.OpenAsync(kind);

        Assert.Equal(HomeworkRefusal.NotYours, (await RecordAsync(database, Exercises, "historian")).Refusal);
        Assert.Equal(HomeworkRefusal.NotYours, (await RecordAsync(database, Exercises, "mother")).Refusal);
        Assert.Equal(
            HomeworkRefusal.StudentNotInGroup,
            (await RecordAsync(database, Exercises with { StudentIds = [stranger.Id] })).Refusal
        );
        Assert.Equal(
            HomeworkRefusal.MinutesOutOfRange,
            (await RecordAsync(database, Exercises with { Content = new HomeworkText("§ 12", 0) })).Refusal
        );
        Assert.Equal(
            HomeworkRefusal.WrongLesson,
            (await RecordAsync(database, Exercises with { AssignedLessonId = stranger.Id })).Refusal
        );
        Assert.Equal(
            HomeworkRefusal.OutsideDates,
            (await RecordAsync(database, Exercises with { DueDate = new DateOnly(2026, 8, 31) })).Refusal
        );
    }

    private static (string, int?, bool) Of(HomeworkTask task) => (task.Text, task.Minutes, task.IsIndividual);

    private static HomeworkState State(HomeworkLine line) => line.State;

    private Task<Outcome<HomeworkAssignment, HomeworkRefusal>> RecordAsync(
        TestDatabase database,
        NewHomework entry,
        string userKey = "mathematician"
    ) => ActAsync(database, userKey, (book, viewer) => book.RecordAsync(viewer, entry, Cancel));

    private async Task<Outcome<HomeworkAssignment, HomeworkRefusal>> ActAsync(
        TestDatabase database,
        string userKey,
        Func<HomeworkBook, Viewer, Task<Outcome<HomeworkAssignment, HomeworkRefusal>>> act
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var book = new HomeworkBook(
            db,
            new MaterialBook(db, new FileAttacher(db)),
            new HomeworkAlerts(db, new AlertBook(db, _scene.Clock)),
            new AuditLog(db, _scene.Clock),
            _scene.Clock
        );
        var outcome = await act(book, viewer);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }

    private async Task<IReadOnlyList<HomeworkLine>> ReadAsync(TestDatabase database, DateOnly? day = null)
    {
        var mother = await JournalScene.ViewerAsync(database, "mother");
        await using var db = database.CreateDbContext();
        var date = day ?? JournalScene.Tomorrow;
        return await new HomeworkReader(db).ForStudentsAsync(mother, [_scene.Masha.Id], date, date, Cancel);
    }
}
