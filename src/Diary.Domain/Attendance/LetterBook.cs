using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.Timetable;

namespace Diary.Domain.Attendance;

/// <summary>
/// Single letters in the journal: a roll need not be called for them, and nothing is said of anybody else. Who may write
/// at the lesson is known before; what is added is committed by the caller, once.
/// </summary>
public sealed class LetterBook(DiaryDbContext db, AuditLog audit, AbsenceAlerts alerts, TimeProvider clock)
{
    private readonly RollChanges _changes = new(db, alerts, clock);

    /// <param name="authorId">Who keeps this journal.</param>
    /// <param name="why">Needed where the roll was called and another day than the lesson's has come.</param>
    /// <returns>How many of them stand otherwise than before.</returns>
    internal async Task<Outcome<int, AttendanceRefusal>> NoteAsync(
        Viewer viewer,
        LessonOccurrence lesson,
        IReadOnlyCollection<LetterEdit> edits,
        Guid authorId,
        string? why,
        CancellationToken cancellationToken
    )
    {
        var sheet = await RollSheet.ReadAsync(db, lesson, cancellationToken);
        if (Refuse(viewer, lesson, sheet, edits, why) is { } refusal)
        {
            return refusal;
        }

        var version = (sheet.Roll?.Version ?? 0) + 1;
        var changed = edits.Count(edit =>
            _changes.Change(
                lesson,
                sheet,
                edit.StudentId,
                edit.Code is { } code ? new RollEntry(edit.StudentId, code, null) : null,
                why,
                authorId,
                version
            )
        );
        if (changed > 0)
        {
            sheet.Roll?.Change();
            lesson.Hold();
            audit.Add("roll.letters", nameof(RollCall), lesson.Id, lesson.SchoolId, viewer.AccountId);
        }

        return changed;
    }

    private static AttendanceRefusal? Refuse(
        Viewer viewer,
        LessonOccurrence lesson,
        RollSheet sheet,
        IReadOnlyCollection<LetterEdit> edits,
        string? why
    ) =>
        0 switch
        {
            _ when edits.Any(edit => !sheet.Members.Contains(edit.StudentId)) => AttendanceRefusal.StudentNotInGroup,
            _ when edits.Any(edit => edit.Code is { } code && !sheet.Codes.ContainsKey(code)) =>
                AttendanceRefusal.UnknownCode,
            _ when edits.Any(edit =>
                    sheet.CodeOf(sheet.Records.GetValueOrDefault(edit.StudentId))?.Code != edit.Seen
                ) => AttendanceRefusal.ChangedMeanwhile,
            _ when why?.Length > AttendanceRevision.MaxWhyLength => AttendanceRefusal.TextTooLong,
            _ when sheet.Roll is not null
                    && string.IsNullOrWhiteSpace(why)
                    && lesson.Date < viewer.TodayAt(lesson.SchoolId) => AttendanceRefusal.ReasonNeeded,
            _ => null,
        };
}

/// <summary>A letter to be put or taken away.</summary>
/// <param name="Seen">The letter that the person saw there; null for none.</param>
/// <param name="Code">The letter of the school's journal; null for who was there.</param>
public sealed record LetterEdit(Guid StudentId, string? Seen, string? Code);
