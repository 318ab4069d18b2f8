using Diary.Domain.Access;
using Diary.Domain.Database;

namespace Diary.Domain.Marks;

/// <summary>Changes a mark that stands, and keeps what it was: whoever may, and that it may be, is known before.</summary>
internal sealed class MarkRevising(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    public const string Corrected = "mark.corrected";
    public const string Withdrawn = "mark.withdrawn";

    public MarkRevision Revise(
        Viewer viewer,
        Mark mark,
        Guid authorId,
        string reason,
        string action,
        Func<Mark, MarkCorrection, MarkRevision> revise
    )
    {
        var now = clock.GetUtcNow();
        var revision = revise(mark, new MarkCorrection(Guid.CreateVersion7(now), authorId, now, reason));
        db.MarkRevisions.Add(revision);
        audit.Add(action, nameof(Mark), mark.Id, mark.SchoolId, viewer.AccountId);
        return revision;
    }
}
