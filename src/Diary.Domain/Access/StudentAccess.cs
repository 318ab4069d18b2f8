using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Access;

/// <summary>May this account see this about this student: for everybody, members of staff included.</summary>
public sealed class StudentAccess(DiaryDbContext db)
{
    /// <summary>The student's id, once it is known that the account may see it.</summary>
    public async Task<Outcome<Guid, AccessRefusal>> MaySeeAsync(
        Viewer viewer,
        Guid studentId,
        StudentScopes scope,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        if (AccessRules.MaySee(viewer, studentId, scope, date).Succeeded(out _, out var refusal))
        {
            return studentId;
        }

        var isSeenByPost =
            viewer.Posts.Count > 0
            && await db.VisibleStudents(viewer, scope, date, date).AnyAsync(id => id == studentId, cancellationToken);
        return isSeenByPost ? studentId : refusal;
    }
}
