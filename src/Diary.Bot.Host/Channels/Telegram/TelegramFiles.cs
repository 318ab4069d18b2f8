using System.Text.Json;
using Diary.Dialogs.Schema;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Reads an outgoing attachment: bytes in a data URL or in the content (base64), or a file Telegram already has.</summary>
internal static class TelegramFiles
{
    private const string DataScheme = "data:";
    private const string Base64Mark = ";base64,";
    private const string TelegramScheme = "telegram:";

    /// <returns>Null for what is no file: Telegram is never sent to fetch something from elsewhere.</returns>
    public static TelegramFile? Read(Attachment attachment)
    {
        var isPicture = attachment.ContentType is "image/png" or "image/jpeg";
        if (attachment.ContentUrl is { } url && url.StartsWith(TelegramScheme, StringComparison.Ordinal))
        {
            return new TelegramFile(isPicture, attachment.Name, Bytes: null, url[TelegramScheme.Length..]);
        }

        return Bytes(attachment) is { Length: > 0 } bytes
            ? new TelegramFile(isPicture, attachment.Name, bytes, FileId: null)
            : null;
    }

    private static byte[]? Bytes(Attachment attachment)
    {
        if (
            attachment.Content is { ValueKind: JsonValueKind.String } content
            && content.TryGetBytesFromBase64(out var bytes)
        )
        {
            return bytes;
        }

        if (attachment.ContentUrl is not { } url || !url.StartsWith(DataScheme, StringComparison.Ordinal))
        {
            return null;
        }

        var mark = url.IndexOf(Base64Mark, StringComparison.Ordinal);
        var decoded = new byte[Math.Max(0, url.Length)];
        return mark >= 0 && Convert.TryFromBase64Chars(url.AsSpan(mark + Base64Mark.Length), decoded, out var length)
            ? decoded[..length]
            : null;
    }
}
