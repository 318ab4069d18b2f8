using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;

namespace Diary.Domain.Attendance;

/// <summary>Calls a whole roll at once, and corrects it. What it adds is committed by the caller, once.</summary>
public sealed class RollBook(DiaryDbContext db, AuditLog audit, AbsenceAlerts alerts, TimeProvider clock)
{
    private readonly RollChanges _changes = new(db, alerts, clock);

    public async Task<Outcome<CalledRoll, AttendanceRefusal>> CallAsync(
        Viewer viewer,
        NewRoll entry,
        CancellationToken cancellationToken
    )
    {
        var desk = await LessonDesk.FindAsync(db, viewer, entry.LessonId, Guid.Empty, cancellationToken);
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

        var sheet = await RollSheet.ReadAsync(db, desk.Lesson, cancellationToken);
        return Refuse(viewer, desk.Lesson, sheet, entry) is { } unfit
            ? unfit
            : Write(viewer, desk.Lesson, sheet, entry, authorId);
    }

    /// <summary>
    /// A list of marks says who was not there: noted whether the roll was called or not. Who is noted as absent already,
    /// ill perhaps, stays so.
    /// </summary>
    /// <param name="authorId">Who keeps this journal: that is known before.</param>
    /// <returns>How many were noted.</returns>
    public async Task<int> NoteAbsentAsync(
        Viewer viewer,
        LessonOccurrence lesson,
        IReadOnlyCollection<Guid> students,
        Guid authorId,
        CancellationToken cancellationToken
    )
    {
        var sheet = await RollSheet.ReadAsync(db, lesson, cancellationToken);
        if (sheet.Unexcused is not { } letter)
        {
            return 0;
        }

        var version = (sheet.Roll?.Version ?? 0) + 1;
        var absent = students
            .Where(sheet.Members.Contains)
            .Where(student => sheet.CodeOf(sheet.Records.GetValueOrDefault(student)) is not { CountsAsAbsence: true })
            .ToList();
        foreach (var student in absent)
        {
            _changes.Change(lesson, sheet, student, new RollEntry(student, letter.Code, null), null, authorId, version);
        }

        if (absent.Count > 0)
        {
            sheet.Roll?.Change();
            lesson.Hold();
            Note("roll.absent", lesson, viewer);
        }

        return absent.Count;
    }

    private static AttendanceRefusal? Refuse(Viewer viewer, LessonDesk desk) =>
        desk switch
        {
            { Lesson.State: LessonState.Cancelled } => AttendanceRefusal.LessonCancelled,
            _ when desk.IsAheadOf(viewer) => AttendanceRefusal.LessonAhead,
            _ when desk.IsClosedTo(viewer) => AttendanceRefusal.TermClosed,
            _ => null,
        };

    private static AttendanceRefusal? Refuse(Viewer viewer, LessonOccurrence lesson, RollSheet sheet, NewRoll entry) =>
        0 switch
        {
            _ when (sheet.Roll?.Version ?? 0) != entry.Version => AttendanceRefusal.ChangedMeanwhile,
            _ when entry.Entries.Any(e => !sheet.Members.Contains(e.StudentId)) => AttendanceRefusal.StudentNotInGroup,
            _ when entry.Entries.CountBy(e => e.StudentId).Any(e => e.Value > 1) => AttendanceRefusal.NamedTwice,
            _ when entry.Entries.Any(e => !sheet.Codes.ContainsKey(e.Code)) => AttendanceRefusal.UnknownCode,
            _ when entry.Entries.Any(e => !Fits(sheet.Codes[e.Code], e.Minutes)) => AttendanceRefusal.MinutesOutOfRange,
            _ when entry.Why?.Length > AttendanceRevision.MaxWhyLength => AttendanceRefusal.TextTooLong,
            _ when sheet.Roll is not null
                    && string.IsNullOrWhiteSpace(entry.Why)
                    && lesson.Date < viewer.TodayAt(lesson.SchoolId) => AttendanceRefusal.ReasonNeeded,
            _ => null,
        };

    private static bool Fits(AttendanceCode code, int? minutes) =>
        minutes is null
        || (code.Category is AttendanceCategory.Late && minutes is >= 1 and <= AttendanceRecord.MaxMinutes);

    private CalledRoll Write(Viewer viewer, LessonOccurrence lesson, RollSheet sheet, NewRoll entry, Guid authorId)
    {
        var isCorrection = sheet.Roll is not null;
        var version = (sheet.Roll?.Version ?? 0) + 1;
        var wanted = entry.Entries.ToDictionary(e => e.StudentId);
        var changed = sheet.Members.Count(student =>
            _changes.Change(lesson, sheet, student, wanted.GetValueOrDefault(student), entry.Why, authorId, version)
        );
        if (sheet.Roll is null)
        {
            db.RollCalls.Add(NewCall(lesson, authorId));
        }
        else if (changed > 0)
        {
            sheet.Roll.Change();
        }

        lesson.Hold();
        if (!isCorrection || changed > 0)
        {
            Note(isCorrection ? "roll.corrected" : "roll.called", lesson, viewer);
        }

        return new CalledRoll(
            new LessonRollPlace(lesson.Id, lesson.Date, lesson.Number),
            entry.Entries.Count(e => sheet.Codes[e.Code].Category is not AttendanceCategory.Late),
            entry.Entries.Count(e => sheet.Codes[e.Code].Category is AttendanceCategory.Late),
            changed,
            isCorrection
        );
    }

    private void Note(string action, LessonOccurrence lesson, Viewer viewer) =>
        audit.Add(action, nameof(RollCall), lesson.Id, lesson.SchoolId, viewer.AccountId);

    private RollCall NewCall(LessonOccurrence lesson, Guid authorId) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            SchoolId = lesson.SchoolId,
            LessonId = lesson.Id,
            Date = lesson.Date,
            AuthorId = authorId,
            At = clock.GetUtcNow(),
        };
}
