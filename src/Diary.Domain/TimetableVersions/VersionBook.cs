using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.TimetableVersions;

/// <summary>Keeps the plan of the week: copies it to a draft from a day on, changes the draft.</summary>
public sealed class VersionBook(DiaryDbContext db, VersionPlanner planner, AuditLog audit, TimeProvider clock)
{
    /// <summary>A draft that is the timetable in force on the day.</summary>
    public async Task<Outcome<TimetableVersion, VersionRefusal>> CopyAsync(
        Viewer viewer,
        Guid schoolId,
        DateOnly from,
        CancellationToken cancellationToken
    )
    {
        if (AccessRules.MayKeepTimetable(viewer, schoolId).Refusal is not null)
        {
            return VersionRefusal.NotYours;
        }

        var source = await InForceAsync(schoolId, from, cancellationToken);
        if (source is null)
        {
            return VersionRefusal.NothingToCopy;
        }

        if (from <= viewer.TodayAt(schoolId) || from > source.Year.End)
        {
            return VersionRefusal.ImpossibleDay;
        }

        var slots = await db
            .TimetableSlots.Where(slot => slot.SchoolId == schoolId && slot.VersionId == source.Version.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var version = new TimetableVersion
        {
            Id = NewId(),
            SchoolId = schoolId,
            YearId = source.Year.Id,
            From = from,
            Status = TimetableStatus.Draft,
        };
        db.TimetableVersions.Add(version);
        db.TimetableSlots.AddRange(slots.Select(slot => Copy(slot, version.Id, slot.Weekday, slot.Number)));
        audit.Add("timetable.copied", nameof(TimetableVersion), version.Id, schoolId, viewer.AccountId);
        return version;
    }

    /// <summary>What the class has at one place of the week goes to the other, and back.</summary>
    public async Task<Outcome<TimetableVersion, VersionRefusal>> SwapAsync(
        Viewer viewer,
        Guid versionId,
        ClassName name,
        WeekPlace one,
        WeekPlace other,
        CancellationToken cancellationToken
    )
    {
        if (
            await planner.FindAsync(viewer, versionId, cancellationToken)
            is not { Version: var version, Year: var year }
        )
        {
            return VersionRefusal.NotYours;
        }

        var classId = await db
            .Classes.Where(c => c.SchoolId == version.SchoolId && c.YearId == year.Id)
            .Where(c => c.Grade == name.Grade && c.Letter == name.Letter)
            .Select(c => (Guid?)c.Id)
            .SingleOrDefaultAsync(cancellationToken);
        var slots = await VersionSlots.ReadAsync(db, version.SchoolId, version.Id, cancellationToken);
        var here = slots.Where(slot => slot.ClassId == classId && slot.IsAt(one.Weekday, one.Number)).ToList();
        var there = slots.Where(slot => slot.ClassId == classId && slot.IsAt(other.Weekday, other.Number)).ToList();
        if (classId is null || one == other || here.Count + there.Count == 0)
        {
            return VersionRefusal.NoSuchPlace;
        }

        List<VersionSlot> moved =
        [
            .. here.ConvertAll(slot => At(slot, other)),
            .. there.ConvertAll(slot => At(slot, one)),
        ];
        var shared = await VersionSlots.SharedAsync(db, version.SchoolId, version.From, cancellationToken);
        var others = slots.Except(here).Except(there);
        if (VersionSlots.HasClash([.. others, .. moved], shared))
        {
            return VersionRefusal.Clashes;
        }

        await ReplaceAsync(version, moved, cancellationToken);
        audit.Add("timetable.drafted", nameof(TimetableVersion), version.Id, version.SchoolId, viewer.AccountId);
        return version;
    }

    private static VersionSlot At(VersionSlot slot, WeekPlace place) =>
        slot with
        {
            Weekday = place.Weekday,
            Number = place.Number,
        };

    /// <summary>No lesson was made of a draft: its slots can be taken out and put in anew.</summary>
    private async Task ReplaceAsync(
        TimetableVersion version,
        List<VersionSlot> moved,
        CancellationToken cancellationToken
    )
    {
        var ids = moved.ConvertAll(slot => slot.SlotId);
        var rows = await db
            .TimetableSlots.Where(slot => slot.SchoolId == version.SchoolId && ids.Contains(slot.Id))
            .ToListAsync(cancellationToken);
        db.TimetableSlots.RemoveRange(rows);
        db.TimetableSlots.AddRange(
            moved.Select(slot => Copy(rows.Find(row => row.Id == slot.SlotId)!, version.Id, slot.Weekday, slot.Number))
        );
    }

    private TimetableSlot Copy(TimetableSlot slot, Guid versionId, DayOfWeek weekday, int number) =>
        new()
        {
            Id = NewId(),
            SchoolId = slot.SchoolId,
            VersionId = versionId,
            Weekday = weekday,
            Week = slot.Week,
            Number = number,
            GroupId = slot.GroupId,
            AssignmentId = slot.AssignmentId,
            RoomId = slot.RoomId,
        };

    private Task<VersionDraft?> InForceAsync(Guid schoolId, DateOnly day, CancellationToken cancellationToken) =>
        (
            from version in db.TimetableVersions
            where version.SchoolId == schoolId && version.Status == TimetableStatus.Published
            where version.From <= day && (version.To == null || day <= version.To)
            join year in db.AcademicYears on version.YearId equals year.Id
            where year.Start <= day && day <= year.End
            orderby version.From descending
            select new VersionDraft(version, year)
        ).FirstOrDefaultAsync(cancellationToken);

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}

/// <summary>A place in the week.</summary>
public sealed record WeekPlace(DayOfWeek Weekday, int Number);
