using Diary.Bot.Host.Channels.Attachments;
using Diary.Dialogs.Schema;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Reads an outgoing attachment: bytes in a data URL or in the content (base64), or a file Telegram already has.</summary>
internal static class TelegramFiles
{
    private const string TelegramScheme = "telegram:";

    /// <returns>Null for what is no file: Telegram is never sent to fetch something from elsewhere.</returns>
    public static TelegramFile? Read(Attachment attachment)
    {
        var isPicture = attachment.ContentType is "image/png" or "image/jpeg";
        if (attachment.ContentUrl is { } url && url.StartsWith(TelegramScheme, StringComparison.Ordinal))
        {
            return new TelegramFile(isPicture, attachment.Name, Bytes: null, url[TelegramScheme.Length..]);
        }

        return AttachmentBytes.Of(attachment) is { Length: > 0 } bytes
            ? new TelegramFile(isPicture, attachment.Name, bytes, FileId: null)
            : null;
    }
}
