using System.Text.Json;
using Diary.Dialogs.Schema;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// What came with a message besides words. A file keeps its Telegram number; what is no file keeps at least its kind
/// (<c>application/vnd.telegram.sticker</c>), so that the bot can say what it cannot do with it.
/// </summary>
internal static class TelegramAttachments
{
    public const string ContactType = "application/vnd.telegram.contact";

    private const string UrlScheme = TelegramFiles.Scheme;
    private const int MaxNameLength = 255;
    private const int MaxTypeLength = 127;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static IReadOnlyList<Attachment> Of(Message message) =>
        message.Type switch
        {
            MessageType.Document when message.Document is { } file => [File(file.FileId, file.MimeType, file.FileName)],
            MessageType.Photo when message.Photo is [.., var largest] =>
            [
                File(largest.FileId, "image/jpeg", "photo.jpg"),
            ],
            MessageType.Contact when message.Contact is { } contact => [Contact(contact, message)],
            MessageType.Sticker => [Kind("sticker", message.Sticker?.FileId)],
            MessageType.Voice => [Kind("voice", message.Voice?.FileId)],
            MessageType.VideoNote => [Kind("video_note", message.VideoNote?.FileId)],
            MessageType.Video => [Kind("video", message.Video?.FileId, message.Video?.FileName)],
            MessageType.Audio => [Kind("audio", message.Audio?.FileId, message.Audio?.FileName)],
            MessageType.Animation => [Kind("animation", message.Animation?.FileId, message.Animation?.FileName)],
            MessageType.LivePhoto => [Kind("live_photo")],
            MessageType.PaidMedia => [Kind("paid_media")],
            MessageType.Location => [Kind("location")],
            MessageType.Venue => [Kind("venue")],
            MessageType.Poll => [Kind("poll")],
            MessageType.Dice => [Kind("dice")],
            MessageType.Game => [Kind("game")],
            MessageType.Story => [Kind("story")],
            MessageType.Checklist => [Kind("checklist")],
            MessageType.RichMessage => [Kind("rich_message")],
            MessageType.Giveaway => [Kind("giveaway")],
            MessageType.Invoice => [Kind("invoice")],
            // Everything else is Telegram's own notice (a pinned message, a new title): nobody said anything.
            _ => [],
        };

    private static Attachment File(string fileId, string? contentType, string? name) =>
        new(
            TelegramWords.Clean(contentType ?? "application/octet-stream", MaxTypeLength),
            UrlScheme + fileId,
            name is null ? null : TelegramWords.Clean(name, MaxNameLength)
        );

    private static Attachment Kind(string kind, string? fileId = null, string? name = null) =>
        new(
            $"application/vnd.telegram.{kind}",
            fileId is null ? null : UrlScheme + fileId,
            name is null ? null : TelegramWords.Clean(name, MaxNameLength)
        );

    /// <summary>Only the sender's own contact proves a phone number; anybody's can be sent.</summary>
    private static Attachment Contact(Contact contact, Message message)
    {
        var content = new
        {
            phoneNumber = TelegramWords.Clean(contact.PhoneNumber, MaxNameLength),
            firstName = TelegramWords.Clean(contact.FirstName, MaxNameLength),
            lastName = contact.LastName is { } lastName ? TelegramWords.Clean(lastName, MaxNameLength) : null,
            own = contact.UserId is { } id && id == message.From?.Id && message.ForwardOrigin is null,
        };
        return new Attachment(ContactType, Content: JsonSerializer.SerializeToElement(content, Options));
    }
}
