using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Attendance;

/// <summary>
/// The class teacher gives absences their reason. The letter of the roll stays; what it adds is committed by the caller,
/// once.
/// </summary>
public sealed class ReasonBook(DiaryDbContext db, AuditLog audit, AbsenceAlerts alerts, TimeProvider clock)
{
    /// <returns>How many lessons have another reason now.</returns>
    public async Task<Outcome<int, AttendanceRefusal>> SetAsync(
        Viewer viewer,
        NewReason entry,
        CancellationToken cancellationToken
    )
    {
        var ownClasses = AccessRules.OwnClasses(viewer);
        var schools = viewer.SchoolsOfWork();
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Attendance);
        var rows = await (
            from record in db.AttendanceRecords
            where schools.Contains(record.SchoolId) && record.StudentId == entry.StudentId
            where record.Date >= entry.First && record.Date <= entry.Last
            where
                administered.Contains(record.SchoolId)
                || db.Set<GroupMembership>()
                    .Any(m =>
                        m.SchoolId == record.SchoolId
                        && m.StudentId == record.StudentId
                        && m.From <= record.Date
                        && (m.To == null || record.Date <= m.To)
                        && db.Set<Group>()
                            .Any(g =>
                                g.Id == m.GroupId && g.Kind == GroupKind.Class && ownClasses.Contains(g.ClassId!.Value)
                            )
                    )
            join code in db.AttendanceCodes on record.CodeId equals code.Id
            where code.CountsAsAbsence
            select record
        ).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return AttendanceRefusal.NothingToExcuse;
        }

        var schoolId = rows[0].SchoolId;
        var letter = await db
            .AttendanceCodes.Where(c => c.SchoolId == schoolId && c.Category == entry.Category)
            .OrderBy(c => c.Code)
            .FirstOrDefaultAsync(cancellationToken);
        return letter is not { CountsAsAbsence: true } ? AttendanceRefusal.UnknownCode
            : entry.Why?.Length > AttendanceRevision.MaxWhyLength ? AttendanceRefusal.TextTooLong
            : Write(viewer, rows, letter, entry);
    }

    private int Write(Viewer viewer, List<AttendanceRecord> rows, AttendanceCode letter, NewReason entry)
    {
        var changed = rows.FindAll(record => record.ReasonId != letter.Id || record.NoteDue != entry.NoteDue);
        var authorId = viewer.Posts.First(post => post.SchoolId == letter.SchoolId).PersonId;
        AttendanceRevision? revision = null;
        foreach (var record in changed)
        {
            revision = new AttendanceRevision
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                SchoolId = record.SchoolId,
                LessonId = record.LessonId,
                StudentId = record.StudentId,
                OldCodeId = record.CodeId,
                NewCodeId = record.CodeId,
                OldMinutes = record.Minutes,
                NewMinutes = record.Minutes,
                OldReasonId = record.ReasonId,
                NewReasonId = letter.Id,
                Why = entry.Why,
                AuthorId = authorId,
                At = clock.GetUtcNow(),
            };
            db.AttendanceRevisions.Add(revision);
            (record.ReasonId, record.NoteDue) = (letter.Id, entry.NoteDue);
        }

        if (revision is not null)
        {
            alerts.Raise(revision, letter, entry, changed.Count);
            audit.Add("absence.reasoned", nameof(Person), entry.StudentId, letter.SchoolId, viewer.AccountId);
        }

        return changed.Count;
    }
}

/// <param name="Category">The reason: the school's own letter stands for it.</param>
/// <param name="NoteDue">Until when the paper is to be brought.</param>
public sealed record NewReason(
    Guid StudentId,
    DateOnly First,
    DateOnly Last,
    AttendanceCategory Category,
    DateOnly? NoteDue,
    string? Why = null
);
