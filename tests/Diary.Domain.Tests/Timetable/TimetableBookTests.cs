using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.School;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Timetable;

public sealed partial class TimetableBookTests
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

        Assert.Null((await ChangeAsync(database, _algebra, new LessonOrder.Cancel(), reason: "карантин")).Refusal);

        await using var db = database.CreateDbContext();
        Assert.Equal(LessonState.Cancelled, (await db.LessonOccurrences.SingleAsync(Cancel)).State);
        var change = await db.LessonChanges.SingleAsync(Cancel);
        Assert.Equal((LessonChangeType.Cancel, "карантин"), (change.Type, change.Reason));
        Assert.Equal("lesson.changed", (await db.AuditEntries.SingleAsync(Cancel)).Action);
        Assert.Equal(
            LessonRefusal.AlreadyCancelled,
            (await ChangeAsync(database, _algebra, new LessonOrder.Cancel())).Refusal
        );
    }

    [Fact]
    public async Task Only_the_administrator_and_the_deputy_head_change_the_timetable()
    {
        await using var database = await _scene.OpenAsync(DatabaseKind.Sqlite);

        foreach (var who in new[] { "mathematician", "mother" })
        {
            Assert.Equal(
                LessonRefusal.NotYours,
                (await ChangeAsync(database, _algebra, new LessonOrder.Cancel(), who)).Refusal
            );
        }

        Assert.Null((await ChangeAsync(database, _algebra, new LessonOrder.Cancel(), "deputy")).Refusal);
    }

    [Fact]
    public async Task A_lesson_of_another_school_is_not_there()
    {
        var other = new SchoolBuilder(2);
        var foreign = other.AddLesson(other.AddClass().Group, other.AddSubject(), other.AddPerson(), _algebra.Date);
        await using var database = await _scene.OpenAsync(DatabaseKind.Sqlite);
        await other.SaveAsync(database);

        Assert.Equal(LessonRefusal.NotYours, (await ChangeAsync(database, foreign, new LessonOrder.Cancel())).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_teacher_who_has_a_lesson_then_cannot_substitute(DatabaseKind kind)
    {
        _scene.School.AddLesson(_scene.School.AddClass(8).Group, _scene.History, _scene.Historian, _algebra.Date);
        await using var database = await _scene.OpenAsync(kind);

        Assert.Equal(
            LessonRefusal.TeacherIsBusy,
            (await ChangeAsync(database, _algebra, new LessonOrder.Substitute(_scene.Historian.Id))).Refusal
        );
    }

    [Theory, EveryDatabase]
    public async Task A_room_holds_one_lesson_at_a_time_and_a_distant_one_needs_none(DatabaseKind kind)
    {
        var eighth = _scene.School.AddClass(8);
        var history = _scene.School.AddLesson(eighth.Group, _scene.History, _scene.Historian, _algebra.Date);
        await using var database = await _scene.OpenAsync(kind);
        var order = new LessonOrder.ChangeRoom(_scene.Room.Id);

        Assert.Equal(LessonRefusal.RoomIsTaken, (await ChangeAsync(database, history, order)).Refusal);
        Assert.Null((await ChangeAsync(database, _algebra, new LessonOrder.Turn(LessonKind.Distance))).Refusal);
        Assert.Null((await ChangeAsync(database, history, order)).Refusal);
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

        Assert.Equal(LessonRefusal.StudentsAreBusy, (await ChangeAsync(database, moved, To(1))).Refusal);
        Assert.Null((await ChangeAsync(database, moved, To(3))).Refusal);
    }

    [Fact]
    public async Task A_lesson_moves_to_a_school_day_that_is_not_over_and_to_a_lesson_that_rings()
    {
        _scene.School.AddDay(JournalScene.Tomorrow.AddDays(1), CalendarDayKind.Holiday);
        await using var database = await _scene.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal(
            LessonRefusal.NoSchoolThatDay,
            (await ChangeAsync(database, _algebra, To(1, JournalScene.Tomorrow.AddDays(1)))).Refusal
        );
        Assert.Equal(LessonRefusal.ImpossibleTime, (await ChangeAsync(database, _algebra, To(11))).Refusal);
        Assert.Equal(
            LessonRefusal.DayIsOver,
            (await ChangeAsync(database, _algebra, To(1, JournalScene.Today.AddDays(-3)))).Refusal
        );
        Assert.Equal(LessonRefusal.NothingChanges, (await ChangeAsync(database, _algebra, To(1))).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task Two_lessons_change_places_in_one_deed_and_back(DatabaseKind kind)
    {
        var history = _scene.School.AddLesson(_scene.Class.Group, _scene.History, _scene.Historian, _algebra.Date, 2);
        await using var database = await _scene.OpenAsync(kind);

        var deed = await ChangeAsync(database, _algebra, new LessonOrder.Swap([history.Id]));

        Assert.True(deed.Succeeded(out var swapped, out _));
        Assert.Equal(2, swapped.Changes.Count);
        Assert.Equal([(1, "history"), (2, "algebra")], await DayAsync(database));
        Assert.Null((await RestoreAsync(database, swapped.Id)).Refusal);
        Assert.Equal([(1, "algebra"), (2, "history")], await DayAsync(database));
    }

    [Theory, EveryDatabase]
    public async Task An_added_lesson_is_there_and_taken_back_it_never_was(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        var entry = new NewLesson(
            _scene.Class.Group.Id,
            _scene.History.Id,
            _scene.Historian.Id,
            null,
            new LessonPlace(_algebra.Date, 2)
        );

        Assert.Equal(
            LessonRefusal.StudentsAreBusy,
            (await AddAsync(database, entry with { Place = entry.Place with { Number = 1 } })).Refusal
        );
        Assert.True((await AddAsync(database, entry)).Succeeded(out var added, out _));
        Assert.Equal([(1, "algebra"), (2, "history")], await DayAsync(database));
        Assert.Null((await RestoreAsync(database, added.Id)).Refusal);
        Assert.Equal([(1, "algebra")], await DayAsync(database));
    }

    [Theory, EveryDatabase]
    public async Task Taking_back_goes_from_the_newest_and_only_into_what_is_free(DatabaseKind kind)
    {
        var eighth = _scene.School.AddClass(8);
        var history = _scene.School.AddLesson(eighth.Group, _scene.History, _scene.Historian, _algebra.Date);
        await using var database = await _scene.OpenAsync(kind);
        Assert.True(
            (await ChangeAsync(database, _algebra, new LessonOrder.ChangeRoom(null))).Succeeded(out var room, out _)
        );
        Assert.True((await ChangeAsync(database, _algebra, To(2))).Succeeded(out var move, out _));

        Assert.Equal(LessonRefusal.ChangedSince, (await RestoreAsync(database, room.Id)).Refusal);
        Assert.Null((await RestoreAsync(database, move.Id)).Refusal);
        Assert.Equal(LessonRefusal.NothingToRestore, (await RestoreAsync(database, move.Id)).Refusal);

        await ChangeAsync(database, history, new LessonOrder.ChangeRoom(_scene.Room.Id));
        Assert.Equal(LessonRefusal.RoomIsTaken, (await RestoreAsync(database, room.Id)).Refusal);
        Assert.Equal(LessonRefusal.NotYours, (await RestoreAsync(database, room.Id, "mathematician")).Refusal);
    }

    [Fact]
    public async Task What_was_written_down_at_is_no_longer_changed()
    {
        _algebra.Hold();
        await using var database = await _scene.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal(
            LessonRefusal.AlreadyHeld,
            (await ChangeAsync(database, _algebra, new LessonOrder.Cancel())).Refusal
        );
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_take_the_last_room_at_once_one_is_told(DatabaseKind kind)
    {
        var (eighth, ninth) = (_scene.School.AddClass(8), _scene.School.AddClass(9));
        var spare = _scene.School.AddRoom("331");
        var history = _scene.School.AddLesson(eighth.Group, _scene.History, _scene.Historian, _algebra.Date);
        var physics = _scene.School.AddLesson(ninth.Group, _scene.History, _scene.School.AddPerson(), _algebra.Date);
        await using var database = await _scene.OpenAsync(kind);
        await ChangeAsync(database, _algebra, new LessonOrder.ChangeRoom(null));
        var viewer = await JournalScene.ViewerAsync(database, "administrator");
        await using var first = database.CreateDbContext();
        await using var second = database.CreateDbContext();
        var order = new LessonOrder.ChangeRoom(spare.Id);

        Assert.Null((await Book(first).ChangeAsync(viewer, [history.Id], order, null, Cancel)).Refusal);
        Assert.Null((await Book(second).ChangeAsync(viewer, [physics.Id], order, null, Cancel)).Refusal);
        await first.SaveChangesAsync(Cancel);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));
        Assert.Equal(LessonRefusal.RoomIsTaken, (await ChangeAsync(database, physics, order)).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task The_database_itself_keeps_a_teacher_in_one_place(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        _scene.School.AddLesson(_scene.School.AddClass(8).Group, _scene.Algebra, _scene.Mathematician, _algebra.Date);

        var error = await Assert.ThrowsAnyAsync<Exception>(() => _scene.School.SaveAsync(database));

        Assert.Contains("ex_lesson_occurrences_teacher", error.ToString(), StringComparison.Ordinal);
    }
}
