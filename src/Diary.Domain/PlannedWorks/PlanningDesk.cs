using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.PlannedWorks;

/// <summary>What a teacher looks at to plan a work: the coming lessons and what else the class has to write.</summary>
public sealed class PlanningDesk(DiaryDbContext db, WorkLoadReader loads)
{
    private const int DaysAhead = 28;

    /// <summary>The coming lessons of the group in the subject, with all works of those who are there.</summary>
    public async Task<PlanningView?> ReadAsync(
        Viewer viewer,
        Guid groupId,
        Guid subjectId,
        CancellationToken cancellationToken
    )
    {
        var taught = viewer.TeachingGroups.FirstOrDefault(group =>
            group.GroupId == groupId && group.SubjectId == subjectId
        );
        if (taught is null)
        {
            return null;
        }

        var today = viewer.TodayAt(taught.SchoolId);
        var last = today.AddDays(DaysAhead);
        var lessons = await db
            .LessonOccurrences.Where(lesson =>
                lesson.SchoolId == taught.SchoolId
                && lesson.GroupId == groupId
                && lesson.SubjectId == subjectId
                && lesson.Date >= today
                && lesson.Date <= last
                && lesson.State == LessonState.Planned
            )
            .OrderBy(lesson => lesson.StartsAt)
            .Select(lesson => new PlanningLesson(lesson.Id, lesson.Date, lesson.Number))
            .ToListAsync(cancellationToken);
        return new PlanningView(
            lessons,
            await loads.ReadAsync(taught.SchoolId, groupId, subjectId, today, last, cancellationToken)
        );
    }

    /// <summary>A work as it is planned.</summary>
    /// <returns>Null when it is called off, or not of a subject that the viewer teaches.</returns>
    public async Task<PlannedWork?> FindAsync(Viewer viewer, Guid workId, CancellationToken cancellationToken)
    {
        var work = await db
            .PlannedWorks.AsNoTracking()
            .SingleOrDefaultAsync(w => w.Id == workId && w.WithdrawnAt == null, cancellationToken);
        return
            work is not null
            && viewer.MayWriteAs(work.SchoolId, work.GroupId, work.SubjectId, work.Date).Refusal is null
            ? work
            : null;
    }
}

public sealed record PlanningView(IReadOnlyList<PlanningLesson> Lessons, WorkLoads Loads);

public sealed record PlanningLesson(Guid LessonId, DateOnly Date, int Number);
