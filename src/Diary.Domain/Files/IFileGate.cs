using Diary.Domain.Access;

namespace Diary.Domain.Files;

/// <summary>Says for one kind of thing who may read the files that are attached to it: whoever may read the thing.</summary>
public interface IFileGate
{
    FileHolder Holder { get; }

    /// <summary>Whether the viewer may read one of these things.</summary>
    Task<bool> MayReadAsync(Viewer viewer, IReadOnlyCollection<Guid> holderIds, CancellationToken cancellationToken);
}
