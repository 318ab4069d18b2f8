using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>Writes homework. What it adds is committed by the caller, once.</summary>
public sealed class HomeworkBook(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    public async Task<Outcome<HomeworkAssignment, HomeworkRefusal>> RecordAsync(
        Viewer viewer,
        NewHomework entry,
        CancellationToken cancellationToken
    )
    {
        if (!May(viewer, entry).Succeeded(out var authorId, out var access))
        {
            return access;
        }

        var refusal = entry.Content.Refuse() ?? await MisplacedAsync(entry, cancellationToken);
        if (refusal is not null)
        {
            return refusal.Value;
        }

        var homework = await NewAsync(entry, authorId, cancellationToken);
        db.HomeworkAssignments.Add(homework);
        db.HomeworkTargets.AddRange(entry.StudentIds.Distinct().Select(id => Target(homework, id)));
        audit.Add("homework.recorded", nameof(HomeworkAssignment), homework.Id, homework.SchoolId, viewer.AccountId);
        return homework;
    }

    public async Task<Outcome<HomeworkAssignment, HomeworkRefusal>> CorrectAsync(
        Viewer viewer,
        Guid homeworkId,
        HomeworkText content,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(viewer, homeworkId, cancellationToken) is not { } homework)
        {
            return HomeworkRefusal.NotYours;
        }

        if (content.Refuse() is { } refusal)
        {
            return refusal;
        }

        Write(homework, content);
        audit.Add("homework.corrected", nameof(HomeworkAssignment), homework.Id, homework.SchoolId, viewer.AccountId);
        return homework;
    }

    /// <summary>From then on nothing has been entered.</summary>
    public async Task<Outcome<HomeworkAssignment, HomeworkRefusal>> WithdrawAsync(
        Viewer viewer,
        Guid homeworkId,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(viewer, homeworkId, cancellationToken) is not { } homework)
        {
            return HomeworkRefusal.NotYours;
        }

        var targets = db.HomeworkTargets.Where(t => t.SchoolId == homework.SchoolId && t.HomeworkId == homework.Id);
        db.HomeworkTargets.RemoveRange(await targets.ToListAsync(cancellationToken));
        db.HomeworkAssignments.Remove(homework);
        audit.Add("homework.withdrawn", nameof(HomeworkAssignment), homework.Id, homework.SchoolId, viewer.AccountId);
        return homework;
    }

    private static Outcome<Guid, HomeworkRefusal> May(Viewer viewer, NewHomework entry) =>
        viewer
            .MayWriteAs(entry.SchoolId, entry.GroupId, entry.SubjectId, entry.DueDate)
            .Succeeded(out var authorId, out var refusal)
            ? authorId
        : refusal is AccessRefusal.OutsideDates ? HomeworkRefusal.OutsideDates
        : HomeworkRefusal.NotYours;

    private async Task<HomeworkRefusal?> MisplacedAsync(NewHomework entry, CancellationToken cancellationToken)
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

    private async Task<HomeworkAssignment> NewAsync(
        NewHomework entry,
        Guid authorId,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var homework = new HomeworkAssignment
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = entry.SchoolId,
            GroupId = entry.GroupId,
            SubjectId = entry.SubjectId,
            AssignedLessonId = entry.AssignedLessonId,
            DueDate = entry.DueDate,
            DueLessonId = await DueLessonAsync(entry, cancellationToken),
            Text = "",
            AuthorId = authorId,
            CreatedAt = now,
        };
        Write(homework, entry.Content);
        return homework;
    }

    private Task<Guid?> DueLessonAsync(NewHomework entry, CancellationToken cancellationToken) =>
        db
            .LessonOccurrences.Where(l =>
                l.SchoolId == entry.SchoolId
                && l.GroupId == entry.GroupId
                && l.Date == entry.DueDate
                && l.SubjectId == entry.SubjectId
                && l.State != LessonState.Cancelled
            )
            .OrderBy(l => l.Number)
            .Select(l => (Guid?)l.Id)
            .FirstOrDefaultAsync(cancellationToken);

    private async Task<HomeworkAssignment?> OwnAsync(
        Viewer viewer,
        Guid homeworkId,
        CancellationToken cancellationToken
    )
    {
        var homework = await db.HomeworkAssignments.SingleOrDefaultAsync(h => h.Id == homeworkId, cancellationToken);
        return
            homework is not null
            && viewer.MayWriteAs(homework.SchoolId, homework.GroupId, homework.SubjectId, homework.DueDate).Refusal
                is null
            ? homework
            : null;
    }

    private static void Write(HomeworkAssignment homework, HomeworkText content)
    {
        homework.Text = content.IsNothing ? "" : content.Text.Trim();
        homework.IsNothingSet = content.IsNothing;
        homework.Minutes = content.IsNothing ? null : content.Minutes;
    }

    private static HomeworkTarget Target(HomeworkAssignment homework, Guid studentId) =>
        new()
        {
            SchoolId = homework.SchoolId,
            HomeworkId = homework.Id,
            StudentId = studentId,
        };
}
