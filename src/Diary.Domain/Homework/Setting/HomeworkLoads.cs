using Diary.Domain.Database;
using Diary.Domain.Norms;
using Diary.Domain.PlannedWorks;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework.Setting;

/// <summary>How much a class has to do by a day already, whoever set it.</summary>
public sealed class HomeworkLoads(DiaryDbContext db, WorkLoadReader works)
{
    /// <param name="place">From the viewer's own places: who may add to the load may see it.</param>
    /// <param name="exceptId">Homework that is being changed does not count twice.</param>
    public async Task<HomeworkLoad> OnAsync(
        HomeworkPlace place,
        DateOnly day,
        Guid? exceptId,
        CancellationToken cancellationToken
    )
    {
        var classId = place.ClassId;
        var groupId = place.GroupId;
        var rows = await (
            from learners in db.Groups
            where learners.SchoolId == place.SchoolId
            where learners.Id == groupId || (classId != null && learners.ClassId == classId)
            join homework in db.HomeworkAssignments
                on new { learners.SchoolId, GroupId = learners.Id } equals new { homework.SchoolId, homework.GroupId }
            where homework.DueDate == day && homework.WithdrawnAt == null && !homework.IsNothingSet
            where homework.Id != exceptId
            where !db.Set<HomeworkTarget>().Any(t => t.SchoolId == homework.SchoolId && t.HomeworkId == homework.Id)
            join subject in db.Set<Subject>() on homework.SubjectId equals subject.Id
            select new
            {
                subject.Title,
                homework.GroupId,
                homework.Minutes,
            }
        ).ToListAsync(cancellationToken);
        var others = rows.GroupBy(row => row.Title)
            .Select(subject => new SubjectLoad(
                subject.Key,
                // Halves of a class work side by side: nobody does both.
                subject
                    .GroupBy(row => row.GroupId)
                    .Select(part => part.Any(row => row.Minutes is null) ? null : part.Sum(row => row.Minutes))
                    .Max()
            ))
            .OrderBy(load => load.Subject, StringComparer.Ordinal)
            .ToList();
        var planned = await works.ReadAsync(place.SchoolId, groupId, place.SubjectId, day, day, cancellationToken);
        var tests = planned.Works.Where(work => work.Date == day).ToList();
        return new HomeworkLoad(
            day,
            others,
            tests,
            place.Grade is { } grade ? HomeworkNorm.MinutesFor(grade, day) : null
        );
    }
}

/// <param name="Tests">What the class has to write on the day.</param>
/// <param name="Norm">How many minutes a day may have; null where there is no norm.</param>
public sealed record HomeworkLoad(
    DateOnly Day,
    IReadOnlyList<SubjectLoad> Others,
    IReadOnlyList<LoadLine> Tests,
    int? Norm
)
{
    /// <summary>Of all estimates.</summary>
    public int Minutes => Others.Sum(other => other.Minutes ?? 0);
}

/// <param name="Minutes">Null where somebody gave no estimate.</param>
public sealed record SubjectLoad(string Subject, int? Minutes);
