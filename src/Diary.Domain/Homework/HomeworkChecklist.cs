using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;

namespace Diary.Domain.Homework;

/// <summary>What students tick off. What it adds is committed by the caller, once.</summary>
public sealed class HomeworkChecklist(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    /// <summary>Done, or not done after all.</summary>
    /// <returns>Whether it is done now.</returns>
    public async Task<Outcome<bool, HomeworkRefusal>> ToggleAsync(
        Viewer viewer,
        Guid homeworkId,
        CancellationToken cancellationToken
    )
    {
        var seen = await db.SeenAsync(viewer, [homeworkId], cancellationToken);
        var self = viewer.Students.Where(student => student.Relation is StudentRelation.Self);
        if (
            seen is not [{ Homework: { IsNothingSet: false } homework } only]
            || self.FirstOrDefault(student => only.IsFor(student.StudentId)) is not { } student
        )
        {
            return HomeworkRefusal.NotYours;
        }

        var done = await db.HomeworkDone.FindAsync(
            [homework.SchoolId, homework.Id, student.StudentId],
            cancellationToken
        );
        if (done is null)
        {
            db.HomeworkDone.Add(Done(homework, student));
        }
        else
        {
            db.HomeworkDone.Remove(done);
        }

        audit.Add(
            done is null ? "homework.done" : "homework.undone",
            nameof(HomeworkAssignment),
            homework.Id,
            homework.SchoolId,
            viewer.AccountId
        );
        return done is null;
    }

    private HomeworkDone Done(HomeworkAssignment homework, VisibleStudent student) =>
        new()
        {
            SchoolId = homework.SchoolId,
            HomeworkId = homework.Id,
            StudentId = student.StudentId,
            At = clock.GetUtcNow(),
        };
}
