using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>The one query for attendance, whoever asks: each record with all that is to be joined to it.</summary>
internal static class AttendanceQuery
{
    public static async Task<IReadOnlyList<AttendanceLine>> ReadAsync(
        DiaryDbContext db,
        IQueryable<AttendanceRecord> records,
        string? subjectKey,
        CancellationToken cancellationToken
    )
    {
        var rows = await Rows(db, records, subjectKey).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.Record.Id)
                .Select(Join)
                .OrderByDescending(line => line.Date)
                .ThenBy(line => line.Number)
                .ThenBy(line => line.Student.FamilyName, StringComparer.InvariantCulture)
                .ThenBy(line => line.Student.GivenName, StringComparer.InvariantCulture),
        ];
    }

    /// <summary>A row for each notice about the day, one where there is none.</summary>
    private static IQueryable<AttendanceRow> Rows(
        DiaryDbContext db,
        IQueryable<AttendanceRecord> records,
        string? subjectKey
    )
    {
        var codes = db.AttendanceCodes;
        var notices = db.NoticesInForce();
        var classes = ClassSeats.Of(db);
        return from record in records
            join lesson in db.LessonOccurrences on record.LessonId equals lesson.Id
            join subject in db.Subjects on lesson.SubjectId equals subject.Id
            join student in db.People on record.StudentId equals student.Id
            join roll in codes on record.CodeId equals roll.Id
            where lesson.State != LessonState.Cancelled
            where subjectKey == null || subject.Key == subjectKey
            from reason in codes.Where(c => c.Id == record.ReasonId).DefaultIfEmpty()
            from notice in notices
                .Where(n =>
                    n.SchoolId == record.SchoolId
                    && n.StudentId == record.StudentId
                    && n.From <= record.Date
                    && record.Date <= n.To
                )
                .DefaultIfEmpty()
            from noticed in codes.Where(c => c.Id == notice!.CodeId).DefaultIfEmpty()
            select new AttendanceRow
            {
                Record = record,
                GroupId = lesson.GroupId,
                Number = lesson.Number,
                SubjectKey = subject.Key,
                Subject = subject.Title,
                FamilyName = student.FamilyName,
                GivenName = student.GivenName,
                Patronymic = student.Patronymic,
                Roll = roll,
                Reason = reason,
                Notice = notice,
                Noticed = noticed,
                Grade = classes
                    .Where(seat =>
                        seat.SchoolId == record.SchoolId
                        && seat.StudentId == record.StudentId
                        && seat.From <= record.Date
                        && (seat.To == null || record.Date <= seat.To)
                    )
                    .Select(seat => (int?)seat.Grade)
                    .FirstOrDefault(),
                ClassLetter = classes
                    .Where(seat =>
                        seat.SchoolId == record.SchoolId
                        && seat.StudentId == record.StudentId
                        && seat.From <= record.Date
                        && (seat.To == null || record.Date <= seat.To)
                    )
                    .Select(seat => seat.Letter)
                    .FirstOrDefault(),
            };
    }

    private static AttendanceLine Join(IEnumerable<AttendanceRow> rows)
    {
        var all = rows.ToList();
        var row = all[0];
        var joined = AttendanceTruth.Join(
            AttendanceLetter.Of(row.Roll),
            row.Reason is null ? null : AttendanceLetter.Of(row.Reason),
            row.Number,
            all.Where(other => other.Notice is not null)
                .DistinctBy(other => other.Notice!.Id)
                .Select(other => NoticeClaim.Of(other.Notice!, other.Noticed!))
        );
        return new AttendanceLine(
            row.Record.StudentId,
            new PersonName(row.FamilyName, row.GivenName, row.Patronymic),
            row is { Grade: { } grade, ClassLetter: { } letter } ? SchoolClass.TitleOf(grade, letter) : null,
            row.Record.LessonId,
            row.GroupId,
            row.Record.Date,
            row.Number,
            row.SubjectKey,
            row.Subject,
            AttendanceLetter.Of(row.Roll),
            joined.Letter,
            joined.Basis,
            row.Record.Minutes,
            joined.Notice?.Kind,
            row.Record.NoteDue
        );
    }
}

internal sealed class AttendanceRow
{
    public required AttendanceRecord Record { get; init; }

    public required Guid GroupId { get; init; }

    public required int Number { get; init; }

    public required string SubjectKey { get; init; }

    public required string Subject { get; init; }

    public required string FamilyName { get; init; }

    public required string GivenName { get; init; }

    public required string? Patronymic { get; init; }

    public required AttendanceCode Roll { get; init; }

    public required AttendanceCode? Reason { get; init; }

    public required AbsenceNotice? Notice { get; init; }

    public required AttendanceCode? Noticed { get; init; }

    public required int? Grade { get; init; }

    public required string? ClassLetter { get; init; }
}
