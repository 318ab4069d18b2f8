using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.School;

/// <summary>When the bells ring: no secret from anybody.</summary>
public sealed class BellReader(DiaryDbContext db)
{
    public async Task<BellPlan> ReadAsync(Guid schoolId, CancellationToken cancellationToken)
    {
        var rows = await (
            from slot in db.BellSlots
            join schedule in db.BellSchedules on slot.BellScheduleId equals schedule.Id
            join shift in db.Shifts on schedule.ShiftId equals shift.Id
            where slot.SchoolId == schoolId
            select new
            {
                schedule.Id,
                ShiftId = shift.Id,
                ShiftNumber = shift.Number,
                ShiftTitle = shift.Title,
                schedule.Title,
                schedule.DayKind,
                Time = new BellTime(slot.Number, slot.Start, slot.End),
            }
        ).ToListAsync(cancellationToken);
        return new BellPlan([
            .. rows.GroupBy(row => row.Id)
                .Select(rows => rows.ToList())
                .OrderBy(rows => rows[0].ShiftNumber)
                .ThenBy(rows => rows[0].Title, StringComparer.Ordinal)
                .Select(rows => new Bells(
                    rows[0].Id,
                    rows[0].ShiftId,
                    rows[0].ShiftNumber,
                    rows[0].ShiftTitle,
                    rows[0].Title,
                    rows[0].DayKind,
                    [.. rows.Select(row => row.Time).OrderBy(time => time.Number)]
                )),
        ]);
    }

    /// <summary>The shift of each class.</summary>
    public Task<Dictionary<Guid, Guid>> ShiftsOfAsync(
        Guid schoolId,
        IReadOnlyCollection<Guid> classIds,
        CancellationToken cancellationToken
    ) =>
        db
            .Classes.Where(c => c.SchoolId == schoolId && classIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.ShiftId, cancellationToken);

    /// <summary>The same for a class by its name, in the school year of the day.</summary>
    public Task<Dictionary<Guid, Guid>> ShiftOfClassAsync(
        IReadOnlyCollection<Guid> schools,
        ClassName name,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        (
            from inClass in db.Classes
            join year in db.AcademicYears on inClass.YearId equals year.Id
            where schools.Contains(inClass.SchoolId) && inClass.Grade == name.Grade && inClass.Letter == name.Letter
            where year.Start <= day && day <= year.End
            select inClass
        ).ToDictionaryAsync(inClass => inClass.Id, inClass => inClass.ShiftId, cancellationToken);
}
