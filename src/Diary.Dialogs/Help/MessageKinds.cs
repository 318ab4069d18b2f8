using Diary.Dialogs.Schema;

namespace Diary.Dialogs.Help;

/// <summary>What a message without words consists of.</summary>
public enum MessageKind
{
    Other,
    Sticker,
    Voice,
    Picture,
    File,
    Contact,
    Location,
}

internal static class MessageKinds
{
    public static MessageKind Of(Activity activity) =>
        activity.Attachments is [var attachment, ..] ? Of(attachment.ContentType) : MessageKind.Other;

    private static MessageKind Of(string contentType) =>
        contentType switch
        {
            "application/vnd.telegram.sticker" => MessageKind.Sticker,
            "application/vnd.telegram.location" => MessageKind.Location,
            "application/vnd.telegram.venue" => MessageKind.Location,
            "application/vnd.telegram.voice" or "application/vnd.telegram.audio" => MessageKind.Voice,
            "application/vnd.telegram.animation" or "application/vnd.telegram.live_photo" => MessageKind.Picture,
            "text/vcard" or "text/x-vcard" or "application/vnd.telegram.contact" => MessageKind.Contact,
            _ when contentType.StartsWith("audio/", StringComparison.Ordinal) => MessageKind.Voice,
            _ when contentType.StartsWith("image/", StringComparison.Ordinal) => MessageKind.Picture,
            // A round video, a poll, dice: nothing to keep and nothing to read.
            _ when contentType.StartsWith("application/vnd.telegram.", StringComparison.Ordinal) => MessageKind.Other,
            _ => MessageKind.File,
        };
}
