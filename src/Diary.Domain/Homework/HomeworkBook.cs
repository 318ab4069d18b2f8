using Diary.Domain.Access;
using Diary.Domain.Alerts;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>Writes homework. What it adds is committed by the caller, once.</summary>
public sealed class HomeworkBook(
    DiaryDbContext db,
    MaterialBook materials,
    HomeworkAlerts alerts,
    AuditLog audit,
    TimeProvider clock
)
{
    public async Task<Outcome<HomeworkAssignment, HomeworkRefusal>> RecordAsync(
        Viewer viewer,
        NewHomework entry,
        CancellationToken cancellationToken
    )
    {
        var may = viewer.MaySet(entry.SchoolId, entry.GroupId, entry.SubjectId, entry.DueDate);
        if (!may.Succeeded(out var authorId, out var notAllowed))
        {
            return notAllowed;
        }

        if (
            (entry.Content.Refuse() ?? entry.Materials.Refuse() ?? await db.MisplacedAsync(entry, cancellationToken)) is
            { } refusal
        )
        {
            return refusal;
        }

        var homework = await NewAsync(entry, authorId, cancellationToken);
        if (
            !entry.Materials.IsEmpty
            && (await materials.SetAsync(viewer, homework, entry.Materials, cancellationToken)).Refusal is { } refused
        )
        {
            return refused;
        }

        db.HomeworkAssignments.Add(homework);
        var targets = entry.StudentIds.Distinct().ToList();
        db.HomeworkTargets.AddRange(targets.Select(id => Target(homework, id)));
        alerts.Raise(AlertKind.HomeworkSet, homework, targets);
        audit.Add("homework.recorded", nameof(HomeworkAssignment), homework.Id, homework.SchoolId, viewer.AccountId);
        return homework;
    }

    public async Task<Outcome<HomeworkAssignment, HomeworkRefusal>> CorrectAsync(
        Viewer viewer,
        Guid homeworkId,
        HomeworkChange change,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(viewer, homeworkId, cancellationToken) is not { Homework: { WithdrawnAt: null } } own)
        {
            return HomeworkRefusal.NotYours;
        }

        var homework = own.Homework;
        var may = viewer.MaySet(homework.SchoolId, homework.GroupId, homework.SubjectId, change.DueDate);
        if (may.Refusal is { } notAllowed)
        {
            return notAllowed;
        }

        if (change.Content.Refuse() is { } refusal)
        {
            return refusal;
        }

        if (homework.Version != change.Version)
        {
            return HomeworkRefusal.ChangedMeanwhile;
        }

        var written = await materials.SetAsync(viewer, homework, change.Materials, cancellationToken);
        if (!written.Succeeded(out var materialsChange, out var materialsRefused))
        {
            return materialsRefused;
        }

        var lessonId =
            change.DueDate == homework.DueDate
                ? homework.DueLessonId
                : await db.DueLessonAsync(
                    homework.SchoolId,
                    homework.GroupId,
                    homework.SubjectId,
                    change.DueDate,
                    cancellationToken
                );
        var revision = homework.Correct(change.Content, change.DueDate, lessonId, Author(own.AuthorId));
        db.HomeworkRevisions.Add(revision with { MaterialsChanged = materialsChange });
        await alerts.RaiseAsync(AlertKind.HomeworkCorrected, homework, cancellationToken);
        audit.Add("homework.corrected", nameof(HomeworkAssignment), homework.Id, homework.SchoolId, viewer.AccountId);
        return homework;
    }

    /// <summary>From then on nothing has been entered. What was handed in stays, and comes back with it.</summary>
    public Task<Outcome<HomeworkAssignment, HomeworkRefusal>> WithdrawAsync(
        Viewer viewer,
        Guid homeworkId,
        CancellationToken cancellationToken
    ) => ChangeStateAsync(viewer, homeworkId, HomeworkRevisionKind.Withdrawn, cancellationToken);

    /// <summary>As if it had not been withdrawn.</summary>
    public Task<Outcome<HomeworkAssignment, HomeworkRefusal>> RestoreAsync(
        Viewer viewer,
        Guid homeworkId,
        CancellationToken cancellationToken
    ) => ChangeStateAsync(viewer, homeworkId, HomeworkRevisionKind.Restored, cancellationToken);

    private async Task<Outcome<HomeworkAssignment, HomeworkRefusal>> ChangeStateAsync(
        Viewer viewer,
        Guid homeworkId,
        HomeworkRevisionKind kind,
        CancellationToken cancellationToken
    )
    {
        var withdraws = kind is HomeworkRevisionKind.Withdrawn;
        if (
            await OwnAsync(viewer, homeworkId, cancellationToken) is not { } own
            || (own.Homework.WithdrawnAt is null) != withdraws
        )
        {
            return HomeworkRefusal.NotYours;
        }

        var homework = own.Homework;
        var author = Author(own.AuthorId);
        db.HomeworkRevisions.Add(withdraws ? homework.Withdraw(author) : homework.Restore(author));
        await alerts.RaiseAsync(
            withdraws ? AlertKind.HomeworkWithdrawn : AlertKind.HomeworkSet,
            homework,
            cancellationToken
        );
        audit.Add(
            withdraws ? "homework.withdrawn" : "homework.restored",
            nameof(HomeworkAssignment),
            homework.Id,
            homework.SchoolId,
            viewer.AccountId
        );
        return homework;
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
            DueLessonId = await db.DueLessonAsync(
                entry.SchoolId,
                entry.GroupId,
                entry.SubjectId,
                entry.DueDate,
                cancellationToken
            ),
            Text = "",
            AuthorId = authorId,
            CreatedAt = now,
        };
        homework.Write(entry.Content);
        return homework;
    }

    private async Task<OwnHomework?> OwnAsync(Viewer viewer, Guid homeworkId, CancellationToken cancellationToken)
    {
        var homework = await db.HomeworkAssignments.SingleOrDefaultAsync(h => h.Id == homeworkId, cancellationToken);
        return
            homework is not null
            && viewer
                .MaySet(homework.SchoolId, homework.GroupId, homework.SubjectId, homework.DueDate)
                .Succeeded(out var authorId, out _)
            ? new OwnHomework(homework, authorId)
            : null;
    }

    private HomeworkAuthor Author(Guid personId)
    {
        var now = clock.GetUtcNow();
        return new HomeworkAuthor(Guid.CreateVersion7(now), personId, now);
    }

    private static HomeworkTarget Target(HomeworkAssignment homework, Guid studentId) =>
        new()
        {
            SchoolId = homework.SchoolId,
            HomeworkId = homework.Id,
            StudentId = studentId,
        };

    private sealed record OwnHomework(HomeworkAssignment Homework, Guid AuthorId);
}
