using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Files;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework.Submissions;

/// <summary>Whoever may see a submission may read its files.</summary>
internal sealed class SubmissionGate(DiaryDbContext db) : IFileGate
{
    public FileHolder Holder => FileHolder.Submission;

    public async Task<bool> MayReadAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> holderIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from submission in db.Submissions
            where holderIds.Contains(submission.Id)
            join homework in db.HomeworkAssignments on submission.HomeworkId equals homework.Id
            join learners in db.Groups on homework.GroupId equals learners.Id
            select new
            {
                submission.StudentId,
                Homework = homework,
                learners.ClassId,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.Exists(row => viewer.MaySee(new SubmissionPlace(row.Homework, row.ClassId), row.StudentId));
    }
}
