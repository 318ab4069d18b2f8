using Diary.Domain.Database;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.PlannedWorks;

/// <summary>
/// What a group has to write beside a work of its own: the works of its class and of the class's other parts, but of
/// those that learn the same subject side by side.
/// </summary>
public sealed class WorkLoadReader(DiaryDbContext db)
{
    /// <summary>Of the whole weeks that the days are in.</summary>
    public async Task<WorkLoads> ReadAsync(
        Guid schoolId,
        Guid groupId,
        Guid subjectId,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var (monday, sunday) = (WorkLoads.MondayOf(firstDay), WorkLoads.SundayOf(lastDay));
        var works = await (
            from own in db.Groups
            where own.SchoolId == schoolId && own.Id == groupId
            from learners in db.Set<Group>()
            where learners.SchoolId == schoolId
            where learners.Id == own.Id || (own.ClassId != null && learners.ClassId == own.ClassId)
            join work in db.PlannedWorks
                on new { learners.SchoolId, GroupId = learners.Id } equals new { work.SchoolId, work.GroupId }
            join at in db.LessonOccurrences on work.LessonId equals at.Id
            join subject in db.Subjects on work.SubjectId equals subject.Id
            where work.WithdrawnAt == null && at.State != LessonState.Cancelled
            where at.Date >= monday && at.Date <= sunday
            where
                learners.Id == own.Id
                || learners.Kind == GroupKind.Class
                || own.Kind == GroupKind.Class
                || work.SubjectId != subjectId
            orderby at.StartsAt
            select new LoadLine(work.Id, at.Date, subject.Title, work.WorkType)
        ).ToListAsync(cancellationToken);
        var rule = await db
            .WorkLoadRules.AsNoTracking()
            .SingleOrDefaultAsync(rule => rule.SchoolId == schoolId, cancellationToken);
        return new WorkLoads(rule ?? new WorkLoadRule { SchoolId = schoolId }, works);
    }
}
