using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>Calls the roll. What it adds is committed by the caller, once.</summary>
public sealed class AttendanceBook(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    /// <summary>Writes the letter down, over the one that stands there.</summary>
    /// <param name="code">The school's letter, such as Н.</param>
    /// <param name="minutes">How late, where the letter says late.</param>
    public async Task<Outcome<AttendanceRecord, AttendanceRefusal>> RecordAsync(
        Viewer viewer,
        Guid lessonId,
        Guid studentId,
        string code,
        int? minutes,
        CancellationToken cancellationToken
    )
    {
        var desk = await LessonDesk.FindAsync(db, viewer, lessonId, studentId, cancellationToken);
        if (desk is null)
        {
            return AttendanceRefusal.NotYours;
        }

        if (!desk.MayWriteAs(viewer).Succeeded(out var authorId, out var access))
        {
            return access is AccessRefusal.OutsideDates ? AttendanceRefusal.OutsideDates : AttendanceRefusal.NotYours;
        }

        if (Refuse(viewer, desk) is { } refusal)
        {
            return refusal;
        }

        var schoolId = desk.Lesson.SchoolId;
        var letter = await db.AttendanceCodes.SingleOrDefaultAsync(
            c => c.SchoolId == schoolId && c.Code == code,
            cancellationToken
        );
        return letter is null ? AttendanceRefusal.UnknownCode
            : !Fits(letter, minutes) ? AttendanceRefusal.MinutesOutOfRange
            : await WriteAsync(viewer, desk.Lesson, studentId, letter, minutes, authorId, cancellationToken);
    }

    private static AttendanceRefusal? Refuse(Viewer viewer, LessonDesk desk) =>
        desk switch
        {
            { Lesson.State: LessonState.Cancelled } => AttendanceRefusal.LessonCancelled,
            { HasStudent: false } => AttendanceRefusal.StudentNotInGroup,
            _ when desk.IsAheadOf(viewer) => AttendanceRefusal.LessonAhead,
            _ when desk.IsClosedTo(viewer) => AttendanceRefusal.TermClosed,
            _ => null,
        };

    private static bool Fits(AttendanceCode code, int? minutes) =>
        minutes is null
        || (code.Category is AttendanceCategory.Late && minutes is >= 1 and <= AttendanceRecord.MaxMinutes);

    private async Task<AttendanceRecord> WriteAsync(
        Viewer viewer,
        LessonOccurrence lesson,
        Guid studentId,
        AttendanceCode code,
        int? minutes,
        Guid authorId,
        CancellationToken cancellationToken
    )
    {
        var record = await FindAsync(lesson, studentId, cancellationToken);
        if (record is null)
        {
            var now = clock.GetUtcNow();
            record = new AttendanceRecord
            {
                Id = Guid.CreateVersion7(now),
                SchoolId = lesson.SchoolId,
                LessonId = lesson.Id,
                StudentId = studentId,
                CodeId = code.Id,
                Source = AttendanceSource.Teacher,
                AuthorId = authorId,
                At = now,
                Date = lesson.Date,
            };
            db.AttendanceRecords.Add(record);
        }

        (record.CodeId, record.Minutes) = (code.Id, minutes);
        lesson.Hold();
        audit.Add(
            "attendance.recorded",
            nameof(AttendanceRecord),
            record.Id,
            record.SchoolId,
            viewer.AccountId,
            new Dictionary<string, string> { ["code"] = code.Id.ToString() }
        );
        return record;
    }

    private async Task<AttendanceRecord?> FindAsync(
        LessonOccurrence lesson,
        Guid studentId,
        CancellationToken cancellationToken
    ) =>
        db.AttendanceRecords.Local.FirstOrDefault(r => r.LessonId == lesson.Id && r.StudentId == studentId)
        ?? await db.AttendanceRecords.SingleOrDefaultAsync(
            r => r.SchoolId == lesson.SchoolId && r.StudentId == studentId && r.LessonId == lesson.Id,
            cancellationToken
        );
}
