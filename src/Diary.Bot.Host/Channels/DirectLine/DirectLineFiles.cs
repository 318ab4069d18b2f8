using System.Text.Json.Nodes;
using Diary.Bot.Host.Channels.Attachments;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>
/// The attachments of what the bot says, as the transcript keeps them: what it made itself is stored and named, so that a
/// picture is not read again with every reload of the page.
/// </summary>
internal sealed class DirectLineFiles(AttachmentStore store)
{
    private const string OtherChannel = "telegram:";

    public async Task<IReadOnlyList<JsonObject>> OfAsync(
        Conversation conversation,
        OutboxEntry message,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var files = new List<JsonObject>();
        foreach (var (number, attachment) in (activity.Attachments ?? []).Index())
        {
            if (attachment.ContentUrl?.StartsWith(OtherChannel, StringComparison.Ordinal) != true)
            {
                files.Add(await OfAsync(conversation, message, attachment, number, cancellationToken));
            }
        }

        return files;
    }

    private async Task<JsonObject> OfAsync(
        Conversation conversation,
        OutboxEntry message,
        Attachment attachment,
        int number,
        CancellationToken cancellationToken
    )
    {
        var bytes = AttachmentBytes.Of(attachment);
        var json = JsonNode.Parse(
            ActivityJson.Write(new Activity { Type = ActivityTypes.Message, Attachments = [attachment] })
        )!["attachments"]![0]!
            .DeepClone()
            .AsObject();
        if (bytes is not null)
        {
            var kept = await store.KeepOwnAsync(
                IdOf(message, number),
                conversation.Key,
                attachment.Name ?? "",
                attachment.ContentType,
                bytes,
                cancellationToken
            );
            json["contentUrl"] = PrivateUrls.Of(kept.Id);
            json.Remove("content");
        }

        return json;
    }

    /// <summary>The message's own id with the attachment's number in it: a second try names the same file.</summary>
    private static Guid IdOf(OutboxEntry message, int number)
    {
        var bytes = message.Id.ToByteArray(bigEndian: true);
        bytes[^1] ^= (byte)(number + 1);
        return new Guid(bytes, bigEndian: true);
    }
}
