using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.School;

/// <summary>Which classes there are: no secret from anybody who works at the school.</summary>
public sealed class ClassReader(DiaryDbContext db)
{
    /// <summary>In the school year of the day, from the first grade on.</summary>
    public async Task<IReadOnlyList<ClassName>> OfSchoolAsync(
        Guid schoolId,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        await (
            from inClass in db.Classes
            join year in db.AcademicYears on inClass.YearId equals year.Id
            where inClass.SchoolId == schoolId && year.Start <= day && day <= year.End
            orderby inClass.Grade, inClass.Letter
            select new ClassName(inClass.Grade, inClass.Letter)
        ).ToListAsync(cancellationToken);
}
