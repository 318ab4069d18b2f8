using Diary.Domain.Alerts;
using Diary.Domain.Database;
using Diary.Domain.Homework.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>What families and teachers will want to hear of. Committed by the caller, with the deed.</summary>
public sealed class HomeworkAlerts(DiaryDbContext db, AlertBook alerts)
{
    /// <summary>Homework for some students concerns these, each in their own diary.</summary>
    internal async Task RaiseAsync(AlertKind kind, HomeworkAssignment homework, CancellationToken cancellationToken) =>
        Raise(
            kind,
            homework,
            await db
                .HomeworkTargets.Where(target =>
                    target.SchoolId == homework.SchoolId && target.HomeworkId == homework.Id
                )
                .Select(target => target.StudentId)
                .ToListAsync(cancellationToken)
        );

    /// <param name="studentIds">Empty for the whole group.</param>
    internal void Raise(AlertKind kind, HomeworkAssignment homework, IReadOnlyCollection<Guid> studentIds)
    {
        IEnumerable<Guid?> owners = studentIds.Count == 0 ? [null] : studentIds.Cast<Guid?>();
        foreach (var owner in owners)
        {
            alerts.Raise(
                kind,
                new AlertSource(homework.SchoolId, homework.Id, homework.Version, owner, homework.GroupId),
                Facts(homework)
            );
        }
    }

    /// <param name="revision">Which state of the work, from 1.</param>
    internal void Raise(AlertKind kind, HomeworkAssignment homework, Submission submission, int revision) =>
        alerts.Raise(
            kind,
            new AlertSource(homework.SchoolId, submission.Id, revision, submission.StudentId, homework.GroupId),
            new Dictionary<string, object?>(Facts(homework)) { ["version"] = submission.Version }
        );

    internal void Raise(HomeworkAssignment homework, HomeworkComment comment) =>
        alerts.Raise(
            AlertKind.HomeworkCommented,
            new AlertSource(homework.SchoolId, comment.Id, StudentId: comment.StudentId, GroupId: homework.GroupId),
            new Dictionary<string, object?>(Facts(homework)) { ["author"] = comment.AuthorId }
        );

    private static Dictionary<string, object?> Facts(HomeworkAssignment homework) =>
        new()
        {
            ["homework"] = homework.Id,
            ["subject"] = homework.SubjectId,
            ["due"] = homework.DueDate,
            ["nothing"] = homework.IsNothingSet,
        };
}
