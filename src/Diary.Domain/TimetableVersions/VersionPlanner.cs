using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.TimetableVersions;

/// <summary>Works out what the publication of a draft would make of the lessons that are there.</summary>
public sealed class VersionPlanner(DiaryDbContext db, SchoolCalendar calendar, BellReader bells)
{
    internal async Task<Outcome<VersionPlan, VersionRefusal>> PlanAsync(
        Viewer viewer,
        Guid versionId,
        CancellationToken cancellationToken
    )
    {
        var draft = await FindAsync(viewer, versionId, cancellationToken);
        if (draft is null)
        {
            return VersionRefusal.NotYours;
        }

        var version = draft.Version;
        if (version.From <= viewer.TodayAt(version.SchoolId))
        {
            return VersionRefusal.ImpossibleDay;
        }

        var slots = await VersionSlots.ReadAsync(db, version.SchoolId, version.Id, cancellationToken);
        var shared = await VersionSlots.SharedAsync(db, version.SchoolId, version.From, cancellationToken);
        if (VersionSlots.HasClash(slots, shared))
        {
            return VersionRefusal.Clashes;
        }

        var last = version.To ?? draft.Year.End;
        var span = await calendar.BetweenAsync(version.SchoolId, version.From, last, cancellationToken);
        var plan = await bells.ReadAsync(version.SchoolId, cancellationToken);
        var present = await db
            .LessonOccurrences.Where(lesson =>
                lesson.SchoolId == version.SchoolId && lesson.Date >= version.From && lesson.Date <= last
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return new VersionPlan(
            version,
            [.. new LessonMaker(span, plan, draft.Year.Start).Make(slots, version.From, last)],
            present,
            await TouchedLessons.ReadAsync(db, version.SchoolId, version.From, cancellationToken),
            shared
        );
    }

    /// <returns>Null when it is no draft, or of a school whose timetable the viewer does not keep.</returns>
    internal async Task<VersionDraft?> FindAsync(Viewer viewer, Guid versionId, CancellationToken cancellationToken)
    {
        var draft = await (
            from version in db.TimetableVersions
            where version.Id == versionId && version.Status == TimetableStatus.Draft
            join year in db.AcademicYears on version.YearId equals year.Id
            select new VersionDraft(version, year)
        ).SingleOrDefaultAsync(cancellationToken);
        return draft is not null && AccessRules.MayKeepTimetable(viewer, draft.Version.SchoolId).Refusal is null
            ? draft
            : null;
    }
}

internal sealed record VersionDraft(TimetableVersion Version, AcademicYear Year);
