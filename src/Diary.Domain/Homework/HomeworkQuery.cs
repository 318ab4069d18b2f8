using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Domain.Homework.Submissions;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>
/// The one query for homework: every lesson of the days with what is due for it, and what is due on a day without a
/// lesson of the subject.
/// </summary>
internal static class HomeworkQuery
{
    public static async Task<IReadOnlyList<HomeworkLine>> ReadAsync(
        DiaryDbContext db,
        IQueryable<LessonScope> scopes,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var due = AtLessons(db, scopes, firstDay, lastDay).Concat(WithoutLesson(db, scopes, firstDay, lastDay));
        var rows =
            from row in due
            join subject in db.Subjects on row.SubjectId equals subject.Id
            join learners in db.Groups on row.GroupId equals learners.Id
            select new HomeworkRow(
                row,
                subject.Key,
                subject.Title,
                learners.Kind,
                learners.Title,
                db.Set<HomeworkTarget>().Any(t => t.SchoolId == row.SchoolId && t.HomeworkId == row.HomeworkId),
                db.Set<HomeworkTarget>()
                    .Any(t =>
                        t.SchoolId == row.SchoolId && t.HomeworkId == row.HomeworkId && t.StudentId == row.OwnerId
                    ),
                db.Set<FileAttachment>()
                    .Count(f =>
                        f.SchoolId == row.SchoolId && f.Holder == FileHolder.Homework && f.HolderId == row.HomeworkId
                    )
                    + db.Set<HomeworkLink>()
                        .Count(link => link.SchoolId == row.SchoolId && link.HomeworkId == row.HomeworkId),
                db.Set<HomeworkDone>()
                    .Any(d =>
                        d.SchoolId == row.SchoolId && d.HomeworkId == row.HomeworkId && d.StudentId == row.OwnerId
                    ),
                db.Set<Submission>()
                    .Where(s =>
                        s.SchoolId == row.SchoolId && s.HomeworkId == row.HomeworkId && s.StudentId == row.OwnerId
                    )
                    .OrderByDescending(s => s.Version)
                    .Select(s => (SubmissionState?)s.State)
                    .FirstOrDefault()
            );
        var ticks = new PendingTicks(db);
        var read = await rows.AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. HomeworkLines.Gather(
                read.Select(row => row with { IsDone = ticks.IsDone(row.Due.HomeworkId, row.Due.OwnerId, row.IsDone) })
            ),
        ];
    }

    private static IQueryable<DueHomework> AtLessons(
        DiaryDbContext db,
        IQueryable<LessonScope> scopes,
        DateOnly firstDay,
        DateOnly lastDay
    ) =>
        from scope in scopes
        join lesson in db.LessonOccurrences
            on new { scope.SchoolId, scope.GroupId } equals new { lesson.SchoolId, lesson.GroupId }
        where lesson.Date >= firstDay && lesson.Date <= lastDay
        where lesson.Date >= scope.From && (scope.To == null || lesson.Date <= scope.To)
        from homework in db.Set<HomeworkAssignment>()
            .Where(h =>
                h.SchoolId == lesson.SchoolId
                && h.GroupId == lesson.GroupId
                && h.SubjectId == lesson.SubjectId
                && h.DueDate == lesson.Date
                && h.WithdrawnAt == null
            )
            .DefaultIfEmpty()
        select new DueHomework
        {
            OwnerId = scope.OwnerId,
            SchoolId = scope.SchoolId,
            GroupId = lesson.GroupId,
            SubjectId = lesson.SubjectId,
            Date = lesson.Date,
            Number = lesson.Number,
            IsCancelled = lesson.State == LessonState.Cancelled,
            HomeworkId = homework == null ? null : homework.Id,
            Text = homework == null ? null : homework.Text,
            Minutes = homework == null ? null : homework.Minutes,
            NeedsSubmission = homework != null && homework.NeedsSubmission,
        };

    private static IQueryable<DueHomework> WithoutLesson(
        DiaryDbContext db,
        IQueryable<LessonScope> scopes,
        DateOnly firstDay,
        DateOnly lastDay
    ) =>
        from scope in scopes
        join homework in db.HomeworkAssignments
            on new { scope.SchoolId, scope.GroupId } equals new { homework.SchoolId, homework.GroupId }
        where homework.DueDate >= firstDay && homework.DueDate <= lastDay
        where homework.DueDate >= scope.From && (scope.To == null || homework.DueDate <= scope.To)
        where !homework.IsNothingSet && homework.WithdrawnAt == null
        where
            !db.Set<LessonOccurrence>()
                .Any(l =>
                    l.SchoolId == homework.SchoolId
                    && l.GroupId == homework.GroupId
                    && l.Date == homework.DueDate
                    && l.SubjectId == homework.SubjectId
                )
        select new DueHomework
        {
            OwnerId = scope.OwnerId,
            SchoolId = scope.SchoolId,
            GroupId = homework.GroupId,
            SubjectId = homework.SubjectId,
            Date = homework.DueDate,
            Number = null,
            IsCancelled = false,
            HomeworkId = homework.Id,
            Text = homework.Text,
            Minutes = homework.Minutes,
            NeedsSubmission = homework.NeedsSubmission,
        };
}

internal sealed class DueHomework
{
    public required Guid OwnerId { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid GroupId { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateOnly Date { get; init; }

    public required int? Number { get; init; }

    public required bool IsCancelled { get; init; }

    public required Guid? HomeworkId { get; init; }

    public required string? Text { get; init; }

    public required int? Minutes { get; init; }

    public required bool NeedsSubmission { get; init; }
}

/// <param name="HasTargets">Whether it is for some students only.</param>
/// <param name="IsTarget">Whether the owner is one of them.</param>
/// <param name="Materials">How many files and links it has.</param>
/// <param name="IsDone">Whether the owner says that it is done.</param>
/// <param name="Submitted">How far the newest work of the owner is.</param>
internal sealed record HomeworkRow(
    DueHomework Due,
    string SubjectKey,
    string Subject,
    GroupKind GroupKind,
    string GroupTitle,
    bool HasTargets,
    bool IsTarget,
    int Materials,
    bool IsDone,
    SubmissionState? Submitted
);
