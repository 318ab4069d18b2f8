using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Files;

namespace Diary.Domain.Homework;

/// <summary>Whoever sees the homework may read its files.</summary>
internal sealed class HomeworkGate(DiaryDbContext db) : IFileGate
{
    public FileHolder Holder => FileHolder.Homework;

    public async Task<bool> MayReadAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> holderIds,
        CancellationToken cancellationToken
    ) => (await db.SeenAsync(viewer, holderIds, cancellationToken)).Count > 0;
}
