using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Formatting;
using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Files;

/// <summary>sendDocument, sendPhoto: a new file, or one that was here before by its id.</summary>
internal sealed class FileMethods(ChatBook chats, SendMethods send, FileStore files)
{
    private const int LargestUpload = 50 * 1024 * 1024;
    private const int LargestPhoto = 10 * 1024 * 1024;

    public JsonNode SendDocument(BotCall call) =>
        Send(
            call,
            "document",
            LargestUpload,
            upload => files.Document(upload.FileName, upload.MimeType, upload.Content)
        );

    public JsonNode SendPhoto(BotCall call) => Send(call, "photo", LargestPhoto, upload => files.Photo(upload.Content));

    private JsonNode Send(BotCall call, string kind, int largest, Func<Upload, Attachment> keep)
    {
        var chat = chats.Writable(call);
        var caption = FormattedText.Caption(call);
        var attachment = Upload(call, kind) is { } upload
            ? Kept(upload, largest, keep)
            : files.ById(call.Text(kind)!) ?? throw NoSuchFile(call.Text(kind)!);
        return send.Sent(
            call,
            chat,
            send.New(call, chat) with
            {
                Text = caption.Text,
                Entities = caption.Entities,
                Attachment = attachment,
            }
        );
    }

    private static Attachment Kept(Upload upload, int largest, Func<Upload, Attachment> keep)
    {
        if (upload.Content.Length == 0)
        {
            throw ApiRefusal.BadRequest("file must be non-empty");
        }
        return upload.Content.Length > largest ? throw new ApiRefusal(413, "Request Entity Too Large") : keep(upload);
    }

    private static Upload? Upload(BotCall call, string kind) =>
        call.Text(kind) is { } name && name.StartsWith("attach://", StringComparison.Ordinal)
            ? call.Uploads.GetValueOrDefault(name["attach://".Length..])
            : null;

    private static ApiRefusal NoSuchFile(string name) =>
        ApiRefusal.BadRequest(
            Uri.IsWellFormedUriString(name, UriKind.Absolute)
                ? "failed to get HTTP URL content"
                : "wrong remote file identifier specified: Wrong string length"
        );
}
