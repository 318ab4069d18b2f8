using Diary.Domain.Access;
using Diary.Domain.Alerts;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework.Submissions;

/// <summary>Takes work in. What it adds is committed by the caller, once.</summary>
public sealed class SubmissionBook(
    DiaryDbContext db,
    FileAttacher files,
    HomeworkAlerts alerts,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>A new version in place of the last, until that one is checked.</summary>
    public async Task<Outcome<Submission, SubmissionRefusal>> HandInAsync(
        Viewer viewer,
        NewSubmission entry,
        CancellationToken cancellationToken
    )
    {
        var seen = await db.SeenAsync(viewer, [entry.HomeworkId], cancellationToken);
        if (
            seen is not [{ Homework: { IsNothingSet: false, WithdrawnAt: null } homework } only]
            || !only.IsFor(entry.StudentId)
        )
        {
            return SubmissionRefusal.NotYours;
        }

        if (entry.Refuse() is { } refusal)
        {
            return refusal;
        }

        var last = await LastAsync(homework, entry.StudentId, cancellationToken);
        if (last?.State is SubmissionState.Checked)
        {
            return SubmissionRefusal.AlreadyChecked;
        }

        var submission = New(viewer, homework, entry, (last?.Version ?? 0) + 1);
        var place = new FilePlace(homework.SchoolId, FileHolder.Submission, submission.Id);
        var attached = await files.AttachAsync(viewer, place, entry.FileIds, cancellationToken);
        if (attached.Refusal is not null)
        {
            return SubmissionRefusal.FilesRefused;
        }

        db.Submissions.Add(submission);
        await TickAsync(homework, entry.StudentId, cancellationToken);
        alerts.Raise(AlertKind.HomeworkHandedIn, homework, submission, revision: 1);
        audit.Add("submission.handed_in", nameof(Submission), submission.Id, homework.SchoolId, viewer.AccountId);
        return submission;
    }

    /// <summary>To be done again: the remark says why.</summary>
    public Task<Outcome<Submission, SubmissionRefusal>> ReturnAsync(
        Viewer viewer,
        Guid submissionId,
        string remark,
        CancellationToken cancellationToken
    ) =>
        string.IsNullOrWhiteSpace(remark)
            ? Task.FromResult<Outcome<Submission, SubmissionRefusal>>(SubmissionRefusal.Empty)
            : ReviewAsync(viewer, submissionId, SubmissionState.Returned, remark, null, cancellationToken);

    /// <param name="markId">The mark that it got, where it got one.</param>
    public Task<Outcome<Submission, SubmissionRefusal>> CheckAsync(
        Viewer viewer,
        Guid submissionId,
        string? remark,
        Guid? markId,
        CancellationToken cancellationToken
    ) => ReviewAsync(viewer, submissionId, SubmissionState.Checked, remark, markId, cancellationToken);

    private async Task<Outcome<Submission, SubmissionRefusal>> ReviewAsync(
        Viewer viewer,
        Guid submissionId,
        SubmissionState state,
        string? remark,
        Guid? markId,
        CancellationToken cancellationToken
    )
    {
        var submission = await db.Submissions.SingleOrDefaultAsync(s => s.Id == submissionId, cancellationToken);
        var places = submission is null ? [] : await db.PlacesAsync([submission.HomeworkId], cancellationToken);
        if (submission is null || places is not [var place] || viewer.TeacherOf(place) is not { } reviewer)
        {
            return SubmissionRefusal.NotYours;
        }

        if (remark?.Length > Submission.MaxRemarkLength)
        {
            return SubmissionRefusal.TextTooLong;
        }

        var last = await LastAsync(place.Homework, submission.StudentId, cancellationToken);
        if (last?.Id != submission.Id)
        {
            return SubmissionRefusal.Superseded;
        }

        submission.State = state;
        submission.Remark = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim();
        submission.ReviewerId = reviewer;
        submission.ReviewedAt = clock.GetUtcNow();
        submission.MarkId = markId ?? submission.MarkId;
        submission.Reviews++;
        var isChecked = state is SubmissionState.Checked;
        alerts.Raise(
            isChecked ? AlertKind.HomeworkChecked : AlertKind.HomeworkReturned,
            place.Homework,
            submission,
            submission.Reviews
        );
        audit.Add(
            isChecked ? "submission.checked" : "submission.returned",
            nameof(Submission),
            submission.Id,
            submission.SchoolId,
            viewer.AccountId
        );
        return submission;
    }

    private Task<Submission?> LastAsync(
        HomeworkAssignment homework,
        Guid studentId,
        CancellationToken cancellationToken
    ) =>
        db
            .Submissions.Where(s =>
                s.SchoolId == homework.SchoolId && s.HomeworkId == homework.Id && s.StudentId == studentId
            )
            .OrderByDescending(s => s.Version)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>What is handed in is done.</summary>
    private async Task TickAsync(HomeworkAssignment homework, Guid studentId, CancellationToken cancellationToken)
    {
        object[] key = [homework.SchoolId, homework.Id, studentId];
        if (await db.HomeworkDone.FindAsync(key, cancellationToken) is null)
        {
            db.HomeworkDone.Add(
                new HomeworkDone
                {
                    SchoolId = homework.SchoolId,
                    HomeworkId = homework.Id,
                    StudentId = studentId,
                    At = clock.GetUtcNow(),
                }
            );
        }
    }

    private Submission New(Viewer viewer, HomeworkAssignment homework, NewSubmission entry, int version)
    {
        var now = clock.GetUtcNow();
        return new Submission
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = homework.SchoolId,
            HomeworkId = homework.Id,
            StudentId = entry.StudentId,
            Version = version,
            State = SubmissionState.HandedIn,
            Text = entry.Text.Trim(),
            AuthorId = viewer.Persons.First(person => person.SchoolId == homework.SchoolId).PersonId,
            HandedInAt = now,
        };
    }
}

/// <summary>Work to be handed in.</summary>
public sealed record NewSubmission(Guid HomeworkId, Guid StudentId, string Text, IReadOnlyList<Guid> FileIds)
{
    internal SubmissionRefusal? Refuse() =>
        string.IsNullOrWhiteSpace(Text) && FileIds.Count == 0 ? SubmissionRefusal.Empty
        : Text.Length > Submission.MaxTextLength ? SubmissionRefusal.TextTooLong
        : null;
}
