using Diary.Bot.Host.Channels.Attachments;
using Diary.Dialogs.Files;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Diary.Domain.Files;
using Diary.Domain.Outcomes;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Finds what was uploaded in the same conversation; it was looked at when it came.</summary>
internal sealed class DirectLineAttachmentSource(AttachmentStore store) : IAttachmentSource
{
    public string Channel => ChannelNames.DirectLine;

    public async Task<Outcome<NewFile, FileRefusal>> FetchAsync(
        ConversationReference conversation,
        Attachment attachment,
        long maxBytes,
        CancellationToken cancellationToken
    )
    {
        if (
            PrivateUrls.Read(attachment.ContentUrl) is not { } id
            || await store.FindAsync(conversation.ConversationKey, id, cancellationToken) is not { } file
        )
        {
            return FileRefusal.NotTaken;
        }

        await using var content = await store.OpenAsync(file, cancellationToken);
        if (content is null)
        {
            return FileRefusal.Gone;
        }

        return await BoundedBytes.ReadAsync(content, maxBytes, cancellationToken) is { } bytes
            ? new NewFile(file.Name, bytes)
            : FileRefusal.TooLarge;
    }
}
