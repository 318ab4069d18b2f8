using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Attendance;

public sealed class AttendanceBookTests
{
    private readonly JournalScene _scene = new();
    private readonly LessonOccurrence _algebra;

    public AttendanceBookTests() =>
        _algebra = _scene.School.AddLesson(
            _scene.Class.Group,
            _scene.Algebra,
            _scene.Mathematician,
            JournalScene.Today
        );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Who_was_absent_and_came_late_after_all_has_one_record(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);

        Assert.Null((await RecordAsync(database, "Н", null)).Refusal);
        Assert.Null((await RecordAsync(database, "ОП", 10)).Refusal);

        await using var db = database.CreateDbContext();
        var record = await db.AttendanceRecords.SingleAsync(Cancel);
        var code = await db.AttendanceCodes.SingleAsync(c => c.Id == record.CodeId, Cancel);
        Assert.Equal(("ОП", 10), (code.Code, record.Minutes));
        Assert.Equal(2, await db.AuditEntries.CountAsync(Cancel));
    }

    [Theory, EveryDatabase]
    public async Task Each_rule_of_the_roll_has_its_refusal(DatabaseKind kind)
    {
        var stranger = _scene.School.AddStudent(_scene.School.AddClass(8));
        await using var database = await _scene.OpenAsync(kind);

        Assert.Equal(AttendanceRefusal.NotYours, (await RecordAsync(database, "Н", null, "historian")).Refusal);
        Assert.Equal(AttendanceRefusal.UnknownCode, (await RecordAsync(database, "Ы", null)).Refusal);
        Assert.Equal(AttendanceRefusal.MinutesOutOfRange, (await RecordAsync(database, "Н", 10)).Refusal);
        Assert.Equal(AttendanceRefusal.MinutesOutOfRange, (await RecordAsync(database, "ОП", 61)).Refusal);
        Assert.Equal(
            AttendanceRefusal.StudentNotInGroup,
            (await RecordAsync(database, "Н", null, "mathematician", stranger.Id)).Refusal
        );
    }

    private async Task<Outcome<AttendanceRecord, AttendanceRefusal>> RecordAsync(
        TestDatabase database,
        string code,
        int? minutes,
        string userKey = "mathematician",
        Guid? studentId = null
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var outcome = await new AttendanceBook(db, new AuditLog(db, _scene.Clock), _scene.Clock).RecordAsync(
            viewer,
            _algebra.Id,
            studentId ?? _scene.Masha.Id,
            code,
            minutes,
            Cancel
        );
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }
}
