using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>What homework must be to be written down.</summary>
internal static class HomeworkEntryRules
{
    /// <returns>The member of staff whose deed it is.</returns>
    public static Outcome<Guid, HomeworkRefusal> MaySet(
        this Viewer viewer,
        Guid schoolId,
        Guid groupId,
        Guid subjectId,
        DateOnly dueDate
    ) =>
        viewer.MayWriteAs(schoolId, groupId, subjectId, dueDate).Succeeded(out var authorId, out var refusal) ? authorId
        : refusal is AccessRefusal.OutsideDates ? HomeworkRefusal.OutsideDates
        : HomeworkRefusal.NotYours;

    public static async Task<HomeworkRefusal?> MisplacedAsync(
        this DiaryDbContext db,
        NewHomework entry,
        CancellationToken cancellationToken
    )
    {
        var students = entry.StudentIds.Distinct().ToList();
        var lessonId = entry.AssignedLessonId;
        var place = await (
            from learners in db.Groups
            where learners.SchoolId == entry.SchoolId && learners.Id == entry.GroupId
            select new
            {
                HasSubject = db.Set<Subject>().Any(s => s.SchoolId == entry.SchoolId && s.Id == entry.SubjectId),
                HasLesson = lessonId == null
                    || db.Set<LessonOccurrence>()
                        .Any(l =>
                            l.SchoolId == entry.SchoolId
                            && l.Id == lessonId
                            && l.GroupId == entry.GroupId
                            && l.SubjectId == entry.SubjectId
                        ),
                Members = db.Set<GroupMembership>()
                    .Where(m =>
                        m.SchoolId == entry.SchoolId
                        && m.GroupId == entry.GroupId
                        && students.Contains(m.StudentId)
                        && m.From <= entry.DueDate
                        && (m.To == null || entry.DueDate <= m.To)
                    )
                    .Select(m => m.StudentId)
                    .Distinct()
                    .Count(),
            }
        ).SingleOrDefaultAsync(cancellationToken);
        return place switch
        {
            null or { HasSubject: false } => HomeworkRefusal.NotYours,
            { HasLesson: false } => HomeworkRefusal.WrongLesson,
            _ => place.Members == students.Count ? null : HomeworkRefusal.StudentNotInGroup,
        };
    }

    /// <returns>The first lesson of the subject on the day; null when there is none.</returns>
    public static Task<Guid?> DueLessonAsync(
        this DiaryDbContext db,
        Guid schoolId,
        Guid groupId,
        Guid subjectId,
        DateOnly dueDate,
        CancellationToken cancellationToken
    ) =>
        db
            .LessonOccurrences.Where(l =>
                l.SchoolId == schoolId
                && l.GroupId == groupId
                && l.Date == dueDate
                && l.SubjectId == subjectId
                && l.State != LessonState.Cancelled
            )
            .OrderBy(l => l.Number)
            .Select(l => (Guid?)l.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
