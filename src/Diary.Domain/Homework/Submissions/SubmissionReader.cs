using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework.Submissions;

/// <summary>Who has handed in what. A fixed number of queries.</summary>
public sealed class SubmissionReader(DiaryDbContext db)
{
    /// <summary>Everybody whom the homework is for, with the newest work of each.</summary>
    /// <returns>Null when the viewer has nothing to do with it as a teacher, class teacher or administrator.</returns>
    public async Task<IReadOnlyList<RosterLine>?> RosterAsync(
        Viewer viewer,
        Guid homeworkId,
        CancellationToken cancellationToken
    )
    {
        var seen = await db.SeenAsync(viewer, [homeworkId], cancellationToken);
        if (seen is not [{ AsStaff: true, Homework: var homework }])
        {
            return null;
        }

        var rows = await (
            from membership in db.GroupMemberships
            where membership.SchoolId == homework.SchoolId && membership.GroupId == homework.GroupId
            where membership.From <= homework.DueDate && (membership.To == null || homework.DueDate <= membership.To)
            join student in db.People on membership.StudentId equals student.Id
            where
                !db.Set<HomeworkTarget>().Any(t => t.SchoolId == homework.SchoolId && t.HomeworkId == homework.Id)
                || db.Set<HomeworkTarget>()
                    .Any(t =>
                        t.SchoolId == homework.SchoolId
                        && t.HomeworkId == homework.Id
                        && t.StudentId == membership.StudentId
                    )
            from submission in db.Set<Submission>()
                .Where(s =>
                    s.SchoolId == homework.SchoolId
                    && s.HomeworkId == homework.Id
                    && s.StudentId == membership.StudentId
                )
                .DefaultIfEmpty()
            select new
            {
                student.Id,
                Name = new PersonName(student.FamilyName, student.GivenName, student.Patronymic),
                Submission = submission,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.Id)
                .Select(row => row.MaxBy(version => version.Submission?.Version ?? 0)!)
                .Select(row => new RosterLine(
                    row.Id,
                    row.Name,
                    row.Submission?.Id,
                    row.Submission?.State,
                    row.Submission is { } work && viewer.DateOf(work.HandedInAt) > homework.DueDate
                ))
                .OrderBy(line => line.Name.FamilyName, StringComparer.Ordinal)
                .ThenBy(line => line.Name.GivenName, StringComparer.Ordinal),
        ];
    }

    /// <returns>Null when it is not the viewer's to see, or there is none.</returns>
    public async Task<SubmissionCard?> FindAsync(Viewer viewer, Guid submissionId, CancellationToken cancellationToken)
    {
        var row = await (
            from submission in db.Submissions
            where submission.Id == submissionId
            join student in db.People on submission.StudentId equals student.Id
            select new
            {
                Submission = submission,
                Name = new PersonName(student.FamilyName, student.GivenName, student.Patronymic),
            }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        var places = row is null ? [] : await db.PlacesAsync([row.Submission.HomeworkId], cancellationToken);
        if (row is null || places is not [var place] || !viewer.MaySee(place, row.Submission.StudentId))
        {
            return null;
        }

        return new SubmissionCard(
            row.Submission,
            row.Name,
            viewer.DateOf(row.Submission.HandedInAt) > place.Homework.DueDate,
            viewer.IsTeacherOf(place),
            await FilesAsync(row.Submission, cancellationToken)
        );
    }

    private async Task<IReadOnlyList<PersonalFile>> FilesAsync(
        Submission submission,
        CancellationToken cancellationToken
    ) =>
        await (
            from attachment in db.FileAttachments
            where attachment.SchoolId == submission.SchoolId
            where attachment.Holder == FileHolder.Submission && attachment.HolderId == submission.Id
            join file in db.PersonalFiles on attachment.FileId equals file.Id
            orderby attachment.Ordinal
            select file
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
}

/// <param name="SubmissionId">Null when nothing was handed in.</param>
/// <param name="IsLate">Handed in after the day it was due.</param>
public sealed record RosterLine(
    Guid StudentId,
    PersonName Name,
    Guid? SubmissionId,
    SubmissionState? State,
    bool IsLate
);

/// <param name="MayReview">Whether the viewer checks it.</param>
public sealed record SubmissionCard(
    Submission Submission,
    PersonName Student,
    bool IsLate,
    bool MayReview,
    IReadOnlyList<PersonalFile> Files
);
