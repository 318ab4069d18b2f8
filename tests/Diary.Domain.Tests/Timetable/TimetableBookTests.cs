using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Timetable;

public sealed class TimetableBookTests
{
    private readonly JournalScene _scene = new();
    private readonly LessonOccurrence _algebra;

    public TimetableBookTests() =>
        _algebra = _scene.School.AddLesson(
            _scene.Class.Group,
            _scene.Algebra,
            _scene.Mathematician,
            JournalScene.Tomorrow,
            1,
            _scene.Room
        );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_cancelled_lesson_stays_with_its_change_and_an_audit_row(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);

        Assert.Null((await ChangeAsync(database, Cancelled)).Refusal);

        await using var db = database.CreateDbContext();
        Assert.Equal(LessonState.Cancelled, (await db.LessonOccurrences.SingleAsync(Cancel)).State);
        Assert.Equal(LessonChangeType.Cancel, (await db.LessonChanges.SingleAsync(Cancel)).Type);
        Assert.Equal("lesson.changed", (await db.AuditEntries.SingleAsync(Cancel)).Action);
        Assert.Equal(LessonRefusal.AlreadyCancelled, (await ChangeAsync(database, Cancelled)).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_teacher_does_not_change_the_timetable(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);

        Assert.Equal(LessonRefusal.NotYours, (await ChangeAsync(database, Cancelled, "mathematician")).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_teacher_who_has_a_lesson_then_cannot_substitute(DatabaseKind kind)
    {
        _scene.School.AddLesson(_scene.School.AddClass(8).Group, _scene.History, _scene.Historian, _algebra.Date);
        await using var database = await _scene.OpenAsync(kind);

        var outcome = await ChangeAsync(
            database,
            (book, viewer) => book.SubstituteAsync(viewer, _algebra.Id, _scene.Historian.Id, null, null, Cancel)
        );

        Assert.Equal(LessonRefusal.TeacherIsBusy, outcome.Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_room_holds_one_lesson_at_a_time(DatabaseKind kind)
    {
        var eighth = _scene.School.AddClass(8);
        var history = _scene.School.AddLesson(eighth.Group, _scene.History, _scene.Historian, _algebra.Date);
        await using var database = await _scene.OpenAsync(kind);

        var outcome = await ChangeAsync(
            database,
            (book, viewer) => book.ChangeRoomAsync(viewer, history.Id, _scene.Room.Id, null, Cancel)
        );

        Assert.Equal(LessonRefusal.RoomIsTaken, outcome.Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_subgroups_lesson_does_not_move_into_a_lesson_of_the_class_but_another_subgroups_may(
        DatabaseKind kind
    )
    {
        var (first, second) = (Subgroup("1", _scene.Masha), Subgroup("2", _scene.Petya));
        var third = _scene.School.AddPerson();
        var moved = _scene.School.AddLesson(first, _scene.History, _scene.Historian, _algebra.Date, 2);
        _scene.School.AddLesson(second, _scene.History, third, _algebra.Date, 3);
        await using var database = await _scene.OpenAsync(kind);

        Assert.Equal(LessonRefusal.StudentsAreBusy, (await MoveAsync(database, moved, 1)).Refusal);
        Assert.Null((await MoveAsync(database, moved, 3)).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task The_database_itself_keeps_a_teacher_in_one_place(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        _scene.School.AddLesson(_scene.School.AddClass(8).Group, _scene.Algebra, _scene.Mathematician, _algebra.Date);

        var error = await Assert.ThrowsAnyAsync<Exception>(() => _scene.School.SaveAsync(database));

        Assert.Contains("ex_lesson_occurrences_teacher", error.ToString(), StringComparison.Ordinal);
    }

    private Task<Outcome<LessonChange, LessonRefusal>> Cancelled(TimetableBook book, Viewer viewer) =>
        book.CancelAsync(viewer, _algebra.Id, "карантин", Cancel);

    private Group Subgroup(string title, Person student)
    {
        var group = _scene.School.AddGroup(title, GroupKind.Subgroup, _scene.Class.Class);
        _scene.School.AddMembership(student, group);
        return group;
    }

    private Task<Outcome<LessonChange, LessonRefusal>> MoveAsync(
        TestDatabase database,
        LessonOccurrence lesson,
        int number
    )
    {
        var by = TimeSpan.FromHours(number - lesson.Number);
        var to = new LessonTime(lesson.Date, number, lesson.StartsAt + by, lesson.EndsAt + by);
        return ChangeAsync(database, (book, viewer) => book.MoveAsync(viewer, lesson.Id, to, null, Cancel));
    }

    private async Task<Outcome<LessonChange, LessonRefusal>> ChangeAsync(
        TestDatabase database,
        Func<TimetableBook, Viewer, Task<Outcome<LessonChange, LessonRefusal>>> change,
        string userKey = "administrator"
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var outcome = await change(new TimetableBook(db, new AuditLog(db, _scene.Clock), _scene.Clock), viewer);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }
}
