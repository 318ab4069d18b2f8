using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>
/// Raised by every change of a school's lessons: of two that found the same room free at the same moment, only the first
/// is committed. The other is made again, and then finds it taken.
/// </summary>
public sealed class TimetableRevision
{
    public required Guid SchoolId { get; init; }

    public long Number { get; private set; }

    /// <returns>The number of the change that is being made.</returns>
    internal static async Task<long> RaiseAsync(DiaryDbContext db, Guid schoolId, CancellationToken cancellationToken)
    {
        var revision =
            db.TimetableRevisions.Local.FirstOrDefault(r => r.SchoolId == schoolId)
            ?? await db.TimetableRevisions.SingleOrDefaultAsync(r => r.SchoolId == schoolId, cancellationToken);
        if (revision is null)
        {
            revision = new TimetableRevision { SchoolId = schoolId };
            db.TimetableRevisions.Add(revision);
        }

        return ++revision.Number;
    }
}
