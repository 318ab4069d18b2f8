using System.Text.Json;
using Diary.Dialogs.Schema;

namespace Diary.Bot.Host.Channels.Attachments;

/// <summary>What the bot sends along with its words.</summary>
internal static class SentFiles
{
    private const string DataScheme = "data:";
    private const string Base64Mark = ";base64,";

    /// <returns>The bytes in a data URL or in the content (base64); null for what has none.</returns>
    public static byte[]? Bytes(Attachment attachment)
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
