using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Attendance;

public sealed class RollBookTests
{
    private readonly JournalScene _scene = new();
    private readonly LessonOccurrence _algebra;

    public RollBookTests() => _algebra = Lesson(JournalScene.Today);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Whoever_is_not_named_was_there(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);

        var called = await CallAsync(database, 0, new(_scene.Masha.Id, "Н", null), new(_scene.Petya.Id, "ОП", 10));

        Assert.True(called.Succeeded(out var roll, out _));
        Assert.Equal((1, 1, 2, false), (roll.Absent, roll.Late, roll.Changed, roll.IsCorrection));
        await using var db = database.CreateDbContext();
        Assert.Equal(2, await db.AttendanceRecords.CountAsync(Cancel));
        Assert.Equal(1, await db.RollCalls.CountAsync(Cancel));
        Assert.Equal(LessonState.Held, (await db.LessonOccurrences.SingleAsync(Cancel)).State);
        Assert.Equal("roll.called", (await db.AuditEntries.SingleAsync(Cancel)).Action);
        Assert.Empty(await db.AttendanceRevisions.ToListAsync(Cancel));
    }

    [Theory, EveryDatabase]
    public async Task A_correction_keeps_what_was_before(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        await CallAsync(database, 0, new RollEntry(_scene.Masha.Id, "Н", null));

        var called = await CallAsync(database, 1, new RollEntry(_scene.Petya.Id, "ОП", 10));

        Assert.True(called.Succeeded(out var roll, out _));
        Assert.Equal((2, true), (roll.Changed, roll.IsCorrection));
        await using var db = database.CreateDbContext();
        Assert.Equal(_scene.Petya.Id, (await db.AttendanceRecords.SingleAsync(Cancel)).StudentId);
        var revisions = await db.AttendanceRevisions.ToDictionaryAsync(r => r.StudentId, Cancel);
        Assert.Equal(
            (_scene.Absent.Id, null),
            (revisions[_scene.Masha.Id].OldCodeId, revisions[_scene.Masha.Id].NewCodeId)
        );
        Assert.Equal(
            (null, _scene.Late.Id),
            (revisions[_scene.Petya.Id].OldCodeId, revisions[_scene.Petya.Id].NewCodeId)
        );
        Assert.Equal(10, revisions[_scene.Petya.Id].NewMinutes);
        Assert.All(revisions.Values, revision => Assert.Equal(_scene.Mathematician.Id, revision.AuthorId));
    }

    [Theory, EveryDatabase]
    public async Task The_same_roll_again_changes_nothing(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        var entry = new RollEntry(_scene.Masha.Id, "Н", null);
        await CallAsync(database, 0, entry);

        Assert.True((await CallAsync(database, 1, entry)).Succeeded(out var roll, out _));

        Assert.Equal(0, roll.Changed);
        await using var db = database.CreateDbContext();
        Assert.Equal(1, (await db.RollCalls.SingleAsync(Cancel)).Version);
        Assert.Equal(1, await db.AuditEntries.CountAsync(Cancel));
    }

    [Theory, EveryDatabase]
    public async Task Each_rule_has_its_refusal(DatabaseKind kind)
    {
        var stranger = _scene.School.AddStudent(_scene.School.AddClass(8));
        var tomorrow = Lesson(JournalScene.Tomorrow);
        var cancelled = Lesson(JournalScene.Today, 2);
        cancelled.Cancel(new LessonAuthor(_scene.School.NewId(), null, JournalScene.Now), null);
        var closed = Lesson(new DateOnly(2026, 10, 12));
        var friday = Lesson(new DateOnly(2026, 11, 20));
        await using var database = await _scene.OpenAsync(kind);
        RollEntry masha = new(_scene.Masha.Id, "Н", null);
        await CallAsync(database, 0, masha);
        await CallAsync(database, friday, "mathematician", 0, null, masha);

        Assert.Equal(AttendanceRefusal.NotYours, (await CallAsync(database, _algebra, "historian", 1)).Refusal);
        Assert.Equal(AttendanceRefusal.NotYours, (await CallAsync(database, _algebra, "mother", 1)).Refusal);
        Assert.Equal(AttendanceRefusal.ChangedMeanwhile, (await CallAsync(database, 0, masha)).Refusal);
        Assert.Equal(AttendanceRefusal.NamedTwice, (await CallAsync(database, 1, masha, masha)).Refusal);
        Assert.Equal(AttendanceRefusal.UnknownCode, (await CallAsync(database, 1, masha with { Code = "Ы" })).Refusal);
        Assert.Equal(
            AttendanceRefusal.MinutesOutOfRange,
            (await CallAsync(database, 1, masha with { Minutes = 5 })).Refusal
        );
        Assert.Equal(
            AttendanceRefusal.StudentNotInGroup,
            (await CallAsync(database, 1, masha with { StudentId = stranger.Id })).Refusal
        );
        Assert.Equal(AttendanceRefusal.LessonAhead, (await CallAsync(database, tomorrow, "mathematician", 0)).Refusal);
        Assert.Equal(
            AttendanceRefusal.LessonCancelled,
            (await CallAsync(database, cancelled, "mathematician", 0)).Refusal
        );
        Assert.Equal(AttendanceRefusal.TermClosed, (await CallAsync(database, closed, "mathematician", 0)).Refusal);
        Assert.Null((await CallAsync(database, closed, "administrator", 0)).Refusal);
        Assert.Equal(AttendanceRefusal.ReasonNeeded, (await CallAsync(database, friday, "mathematician", 1)).Refusal);
        Assert.Null((await CallAsync(database, friday, "mathematician", 1, "ошибка ввода")).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_call_at_once_the_later_loses_nothing_silently(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        await CallAsync(database, 0, new RollEntry(_scene.Masha.Id, "Н", null));
        var viewer = await JournalScene.ViewerAsync(database, "mathematician");
        await using var one = database.CreateDbContext();
        await using var other = database.CreateDbContext();
        Assert.Null((await CallAsync(one, viewer, _algebra.Id, 1, null)).Refusal);
        Assert.Null(
            (await CallAsync(other, viewer, _algebra.Id, 1, null, new RollEntry(_scene.Petya.Id, "Н", null))).Refusal
        );

        await one.SaveChangesAsync(Cancel);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.SaveChangesAsync(Cancel));
        await using var db = database.CreateDbContext();
        Assert.Empty(await db.AttendanceRecords.ToListAsync(Cancel));
    }

    [Theory, EveryDatabase]
    public async Task A_class_of_thirty_is_written_in_few_statements(DatabaseKind kind)
    {
        var students = Enumerable.Range(0, 28).Select(i => _scene.School.AddStudent(_scene.Class, $"Имя{i}")).ToList();
        await using var database = await _scene.OpenAsync(kind);
        var viewer = await JournalScene.ViewerAsync(database, "mathematician");
        var trips = new RoundTrips();
        await using var db = trips.Open(database);

        var entries = students.Select(student => new RollEntry(student.Id, "Н", null)).ToArray();
        Assert.Null((await CallAsync(db, viewer, _algebra.Id, 0, null, entries)).Refusal);
        await db.SaveChangesAsync(Cancel);

        Assert.InRange(trips.Commands.Count, 1, 6);
    }

    [Theory, EveryDatabase]
    public async Task A_class_teacher_gives_the_reason_and_the_roll_keeps_its_letter(DatabaseKind kind)
    {
        var leader = _scene.School.AddPerson("Нина", "Белова");
        _scene.School.AddRole(leader, StaffPostKind.ClassTeacher, _scene.Class.Class);
        _scene.School.AddAccount("telegram", "class teacher", leader);
        await using var database = await _scene.OpenAsync(kind);
        await CallAsync(database, 0, new RollEntry(_scene.Masha.Id, "Н", null));
        var due = JournalScene.Today.AddDays(4);
        var reason = new NewReason(
            _scene.Masha.Id,
            JournalScene.Today,
            JournalScene.Today,
            AttendanceCategory.Valid,
            due
        );

        Assert.Equal(AttendanceRefusal.NothingToExcuse, (await ReasonAsync(database, "mathematician", reason)).Refusal);
        Assert.Equal(
            AttendanceRefusal.UnknownCode,
            (await ReasonAsync(database, "class teacher", reason with { Category = AttendanceCategory.Late })).Refusal
        );
        Assert.True((await ReasonAsync(database, "class teacher", reason)).Succeeded(out var changed, out _));

        Assert.Equal(1, changed);
        await using var db = database.CreateDbContext();
        var record = await db.AttendanceRecords.SingleAsync(Cancel);
        Assert.Equal((_scene.Absent.Id, _scene.Valid.Id, due), (record.CodeId, record.ReasonId, record.NoteDue));
        Assert.Equal(_scene.Valid.Id, (await db.AttendanceRevisions.SingleAsync(Cancel)).NewReasonId);
    }

    private LessonOccurrence Lesson(DateOnly day, int number = 1) =>
        _scene.School.AddLesson(_scene.Class.Group, _scene.Algebra, _scene.Mathematician, day, number);

    private Task<Outcome<CalledRoll, AttendanceRefusal>> CallAsync(
        TestDatabase database,
        int version,
        params RollEntry[] entries
    ) => CallAsync(database, _algebra, "mathematician", version, null, entries);

    private async Task<Outcome<CalledRoll, AttendanceRefusal>> CallAsync(
        TestDatabase database,
        LessonOccurrence lesson,
        string who,
        int version,
        string? why = null,
        params RollEntry[] entries
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, who);
        await using var db = database.CreateDbContext();
        var outcome = await CallAsync(db, viewer, lesson.Id, version, why, entries);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }

    private Task<Outcome<CalledRoll, AttendanceRefusal>> CallAsync(
        DiaryDbContext db,
        Viewer viewer,
        Guid lessonId,
        int version,
        string? why,
        params RollEntry[] entries
    ) => _scene.Rolls(db).CallAsync(viewer, new NewRoll(lessonId, version, entries, why), Cancel);

    private async Task<Outcome<int, AttendanceRefusal>> ReasonAsync(TestDatabase database, string who, NewReason reason)
    {
        var viewer = await JournalScene.ViewerAsync(database, who);
        await using var db = database.CreateDbContext();
        var outcome = await new ReasonBook(
            db,
            new AuditLog(db, _scene.Clock),
            _scene.AbsenceAlerts(db),
            _scene.Clock
        ).SetAsync(viewer, reason, Cancel);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }
}
