using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.TimetableVersions;

/// <summary>The drafts of a school's timetable.</summary>
public sealed class VersionReader(DiaryDbContext db, VersionPlanner planner)
{
    public async Task<IReadOnlyList<DraftLine>> DraftsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var schools = viewer
            .SchoolsOfWork()
            .Where(school => AccessRules.MayKeepTimetable(viewer, school).Refusal is null)
            .ToList();
        return await db
            .TimetableVersions.Where(version =>
                schools.Contains(version.SchoolId) && version.Status == TimetableStatus.Draft
            )
            .OrderBy(version => version.From)
            .Select(version => new DraftLine(
                version.Id,
                version.From,
                db.Set<TimetableSlot>()
                    .Count(slot =>
                        slot.SchoolId == version.SchoolId
                        && slot.VersionId == version.Id
                        && !db.Set<TimetableSlot>()
                            .Any(other =>
                                other.SchoolId == version.SchoolId
                                && other.VersionId != version.Id
                                && other.Weekday == slot.Weekday
                                && other.Week == slot.Week
                                && other.Number == slot.Number
                                && other.GroupId == slot.GroupId
                                && other.AssignmentId == slot.AssignmentId
                                && other.RoomId == slot.RoomId
                                && db.Set<TimetableVersion>()
                                    .Any(v => v.Id == other.VersionId && v.Status == TimetableStatus.Published)
                            )
                    )
            ))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The week of a class in a draft; empty when it is not there.</summary>
    public async Task<IReadOnlyList<WeekLine>> WeekAsync(
        Viewer viewer,
        Guid versionId,
        ClassName name,
        CancellationToken cancellationToken
    )
    {
        if (await planner.FindAsync(viewer, versionId, cancellationToken) is not { Version: var version })
        {
            return [];
        }

        var rows = await (
            from slot in db.TimetableSlots
            where slot.SchoolId == version.SchoolId && slot.VersionId == version.Id
            join learners in db.Groups on slot.GroupId equals learners.Id
            join inClass in db.Classes on learners.ClassId equals inClass.Id
            where inClass.Grade == name.Grade && inClass.Letter == name.Letter
            join assignment in db.TeachingAssignments on slot.AssignmentId equals assignment.Id
            join subject in db.Subjects on assignment.SubjectId equals subject.Id
            select new
            {
                slot.Weekday,
                slot.Number,
                subject.Title,
            }
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new WeekLine(new WeekPlace(row.Weekday, row.Number), row.Title))
                .OrderBy(line => ((int)line.Place.Weekday + 6) % 7)
                .ThenBy(line => line.Place.Number)
                .ThenBy(line => line.Subject, StringComparer.Ordinal),
        ];
    }
}

/// <param name="Differences">Places of the week that are other than in the timetable in force.</param>
public sealed record DraftLine(Guid VersionId, DateOnly From, int Differences);

public sealed record WeekLine(WeekPlace Place, string Subject);
