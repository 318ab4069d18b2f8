using System.Text.Json.Nodes;
using Diary.Bot.Host.Channels.Attachments;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>
/// Keeps what the bot sends with its words beside the files of the conversation, so that the page asks this host for it
/// and nobody but the conversation's people get it. The transcript holds the address, not the bytes.
/// </summary>
internal sealed class SentPictures(AttachmentStore store)
{
    private const string Unnamed = "file";

    /// <summary>Puts the attachments into the message, before its card: what a picture shows is said under it.</summary>
    public async Task AddAsync(
        JsonObject json,
        Conversation conversation,
        Guid messageId,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var kept = new List<JsonNode>();
        foreach (var (index, attachment) in (activity.Attachments ?? []).Index())
        {
            if (await KeepAsync(conversation, IdOf(messageId, index), attachment, cancellationToken) is { } file)
            {
                kept.Add(
                    new JsonObject
                    {
                        ["contentType"] = file.ContentType,
                        ["contentUrl"] = PrivateUrls.Of(file.Id),
                        ["name"] = file.Name,
                    }
                );
            }
        }

        if (kept.Count > 0)
        {
            var cards = (json["attachments"] as JsonArray ?? []).Select(card => card!.DeepClone());
            json["attachments"] = new JsonArray([.. kept, .. cards]);
        }
    }

    private async Task<ReceivedFile?> KeepAsync(
        Conversation conversation,
        Guid id,
        Attachment attachment,
        CancellationToken cancellationToken
    )
    {
        var name = attachment.Name ?? Unnamed;
        return SentFiles.Bytes(attachment) is { Length: > 0 } bytes && FileKind.Of(name, bytes) is { } kind
            ? await store.KeepOnceAsync(id, conversation.Key, name, kind, bytes, cancellationToken)
            : null;
    }

    /// <summary>The same at every try, another one for each file of a message.</summary>
    private static Guid IdOf(Guid messageId, int index)
    {
        Span<byte> bytes = stackalloc byte[16];
        messageId.TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[^1] ^= (byte)(index + 1);
        return new Guid(bytes, bigEndian: true);
    }
}
