using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework;

/// <summary>What homework was before it was changed, for everybody who may see it.</summary>
public sealed class HomeworkHistory(DiaryDbContext db)
{
    /// <summary>The oldest first.</summary>
    /// <returns>Null when the homework is not the viewer's to see.</returns>
    public async Task<IReadOnlyList<HomeworkRevisionLine>?> ReadAsync(
        Viewer viewer,
        Guid homeworkId,
        CancellationToken cancellationToken
    )
    {
        var seen = await db.SeenAsync(viewer, [homeworkId], cancellationToken);
        if (seen is not [{ Homework: var homework }])
        {
            return null;
        }

        return await (
            from revision in db.HomeworkRevisions
            where revision.SchoolId == homework.SchoolId && revision.HomeworkId == homework.Id
            join author in db.People on revision.AuthorId equals author.Id
            orderby revision.Version
            select new HomeworkRevisionLine(
                revision,
                new PersonName(author.FamilyName, author.GivenName, author.Patronymic)
            )
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }
}

public sealed record HomeworkRevisionLine(HomeworkRevision Revision, PersonName Author);
