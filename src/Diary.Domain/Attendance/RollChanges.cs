using Diary.Domain.Database;
using Diary.Domain.Timetable;

namespace Diary.Domain.Attendance;

/// <summary>Changes what a roll says of one student, and keeps what it said before.</summary>
internal sealed class RollChanges(DiaryDbContext db, AbsenceAlerts alerts, TimeProvider clock)
{
    /// <param name="version">Of the roll from now on; where no roll was called, what was changed before counts.</param>
    /// <returns>Whether something else stands now.</returns>
    public bool Change(
        LessonOccurrence lesson,
        RollSheet sheet,
        Guid studentId,
        RollEntry? wanted,
        string? why,
        Guid authorId,
        int version
    )
    {
        var record = sheet.Records.GetValueOrDefault(studentId);
        var code = wanted is null ? null : sheet.Codes[wanted.Code];
        if (record?.CodeId == code?.Id && record?.Minutes == wanted?.Minutes)
        {
            return false;
        }

        alerts.Raise(
            lesson,
            sheet,
            new RollChange(studentId, sheet.CodeOf(record), code, wanted?.Minutes),
            Math.Max(version, sheet.Revised.GetValueOrDefault(studentId) + 1)
        );
        var keepsReason = record?.ReasonId is not null && code is { CountsAsAbsence: true };
        if (sheet.Roll is not null || record is not null)
        {
            db.AttendanceRevisions.Add(
                new AttendanceRevision
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    SchoolId = lesson.SchoolId,
                    LessonId = lesson.Id,
                    StudentId = studentId,
                    OldCodeId = record?.CodeId,
                    NewCodeId = code?.Id,
                    OldMinutes = record?.Minutes,
                    NewMinutes = wanted?.Minutes,
                    OldReasonId = record?.ReasonId,
                    NewReasonId = keepsReason ? record!.ReasonId : null,
                    Why = why,
                    AuthorId = authorId,
                    At = clock.GetUtcNow(),
                }
            );
        }

        switch (record, code)
        {
            case (null, not null):
                db.AttendanceRecords.Add(NewRecord(lesson, studentId, code, wanted!.Minutes, authorId));
                break;
            case (not null, null):
                db.AttendanceRecords.Remove(record);
                break;
            case (not null, not null):
                (record.CodeId, record.Minutes) = (code.Id, wanted!.Minutes);
                record.ReasonId = keepsReason ? record.ReasonId : null;
                record.NoteDue = keepsReason ? record.NoteDue : null;
                break;
        }

        return true;
    }

    private AttendanceRecord NewRecord(
        LessonOccurrence lesson,
        Guid studentId,
        AttendanceCode code,
        int? minutes,
        Guid authorId
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            SchoolId = lesson.SchoolId,
            LessonId = lesson.Id,
            StudentId = studentId,
            CodeId = code.Id,
            Minutes = minutes,
            Source = AttendanceSource.Teacher,
            AuthorId = authorId,
            At = clock.GetUtcNow(),
            Date = lesson.Date,
        };
}
