using Diary.Dialogs.Schema;
using Diary.Dialogs.Turns;
using Diary.Domain.Files;

namespace Diary.Dialogs.Files;

/// <summary>Takes what somebody sent into their archive.</summary>
public sealed class FileIntake(IEnumerable<IAttachmentSource> sources, FileBook book, FileLimits limits)
{
    /// <param name="schoolId">Where the sender is somebody.</param>
    public async Task<KeptFiles> TakeAsync(
        TurnContext turn,
        Guid schoolId,
        IReadOnlyList<Attachment> attachments,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var source = sources.Single(source => source.Channel == turn.Conversation.ChannelId);
        var fetched = new List<NewFile>();
        var refused = new List<RefusedFile>();
        foreach (var attachment in attachments.Take(FileLimits.MostFiles))
        {
            var outcome = await source.FetchAsync(
                turn.Conversation,
                attachment,
                limits.Of(viewer).LargestFile,
                cancellationToken
            );
            if (outcome.Succeeded(out var file, out var refusal))
            {
                fetched.Add(file);
            }
            else
            {
                refused.Add(new RefusedFile(attachment.Name ?? "", refusal));
            }
        }

        refused.AddRange(
            attachments
                .Skip(FileLimits.MostFiles)
                .Select(attachment => new RefusedFile(attachment.Name ?? "", FileRefusal.TooMany))
        );
        var kept =
            fetched.Count == 0
                ? new KeptFiles([], [])
                : await book.KeepAsync(viewer, schoolId, fetched, cancellationToken);
        return new KeptFiles(kept.Kept, [.. refused, .. kept.Refused]);
    }
}
