using System.Text.Json;
using Diary.Dialogs.Schema;

namespace Diary.Bot.Host.Channels.Attachments;

/// <summary>What an outgoing attachment carries in itself: bytes in a data URL, or in the content as base64.</summary>
internal static class AttachmentBytes
{
    private const string DataScheme = "data:";
    private const string Base64Mark = ";base64,";

    /// <returns>Null for what is only named, and for a card.</returns>
    public static byte[]? Of(Attachment attachment)
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
        var decoded = new byte[url.Length];
        return mark >= 0 && Convert.TryFromBase64Chars(url.AsSpan(mark + Base64Mark.Length), decoded, out var length)
            ? decoded[..length]
            : null;
    }
}
