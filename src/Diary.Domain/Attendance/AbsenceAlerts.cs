using System.Globalization;
using Diary.Domain.Alerts;
using Diary.Domain.Timetable;

namespace Diary.Domain.Attendance;

/// <summary>
/// What a roll says of a student is told once for each state of it, joined with what the family had announced: nobody is
/// alarmed by an absence of which they spoke themselves.
/// </summary>
public sealed class AbsenceAlerts(AlertBook alerts)
{
    /// <param name="version">Of the roll from now on.</param>
    internal void Raise(LessonOccurrence lesson, RollSheet sheet, RollChange change, int version)
    {
        var kind = change switch
        {
            { Was: null, Now: { } first } when IsTold(first) => AlertKind.AbsenceRecorded,
            { Was: { } was } when IsTold(was) || (change.Now is { } now && IsTold(now)) => AlertKind.AbsenceCorrected,
            _ => (AlertKind?)null,
        };
        if (kind is null)
        {
            return;
        }

        var joined = change.Now is null ? null : sheet.Join(lesson, change.StudentId, change.Now);
        alerts.Raise(
            kind.Value,
            new AlertSource(lesson.SchoolId, lesson.Id, version, change.StudentId, lesson.GroupId),
            new Dictionary<string, object?>
            {
                ["date"] = Day(lesson.Date),
                ["number"] = lesson.Number,
                ["subject"] = lesson.SubjectId,
                ["code"] = change.Now?.Code,
                ["was"] = change.Was?.Code,
                ["minutes"] = change.Minutes,
                ["counts"] = joined?.Letter.Code,
                ["basis"] = joined?.Basis.ToString(),
                ["notice"] = joined?.Notice?.Id,
            }
        );
    }

    /// <summary>A reason given by the class teacher to absences of some days is one thing to hear of.</summary>
    internal void Raise(AttendanceRevision revision, AttendanceCode reason, NewReason given, int lessons) =>
        alerts.Raise(
            AlertKind.AbsenceCorrected,
            new AlertSource(revision.SchoolId, revision.Id, StudentId: revision.StudentId),
            new Dictionary<string, object?>
            {
                ["first"] = Day(given.First),
                ["last"] = Day(given.Last),
                ["lessons"] = lessons,
                ["counts"] = reason.Code,
                ["basis"] = nameof(AttendanceBasis.ClassTeacher),
                ["note_due"] = given.NoteDue is { } due ? Day(due) : null,
            }
        );

    internal void Raise(AlertKind kind, AbsenceNotice notice) =>
        alerts.Raise(
            kind,
            new AlertSource(notice.SchoolId, notice.Id, notice.Version, notice.StudentId),
            new Dictionary<string, object?>
            {
                ["first"] = Day(notice.From),
                ["last"] = Day(notice.To),
                ["kind"] = notice.Kind.ToString(),
                ["minutes"] = notice.Minutes,
                ["lesson"] = notice.Lesson,
                ["author"] = notice.AuthorId,
            }
        );

    private static bool IsTold(AttendanceCode code) => code.CountsAsAbsence || code.Category is AttendanceCategory.Late;

    private static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>What stands for a student since a change of the roll, and stood before; null for who was there.</summary>
internal sealed record RollChange(Guid StudentId, AttendanceCode? Was, AttendanceCode? Now, int? Minutes);
