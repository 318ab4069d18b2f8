using System.Globalization;
using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Files;

/// <summary>Files of people and of the bot, under the ids the Bot API gives them.</summary>
internal sealed class FileStore
{
    private const int LargestDownload = 20 * 1024 * 1024;
    private readonly Lock _gate = new();
    private int _kept;
    private readonly Dictionary<string, (string Path, string MimeType, byte[] Content, Attachment As)> _files = [];

    public Attachment Document(string fileName, string mimeType, byte[] content) =>
        Keep(
            $"documents/{{0}}{Path.GetExtension(fileName)}",
            mimeType,
            content,
            id => new Attachment(
                "document",
                With(id, content, new JsonObject { ["file_name"] = fileName, ["mime_type"] = mimeType })
            )
        );

    public Attachment Photo(byte[] content) =>
        Keep(
            "photos/{0}.jpg",
            "image/jpeg",
            content,
            id => new Attachment(
                "photo",
                new JsonArray(With(id, content, new JsonObject { ["width"] = 1280, ["height"] = 960 }))
            )
        );

    public Attachment Sticker(string emoji) =>
        Keep(
            "stickers/{0}.webp",
            "image/webp",
            [],
            id => new Attachment(
                "sticker",
                With(
                    id,
                    [],
                    new JsonObject
                    {
                        ["type"] = "regular",
                        ["width"] = 512,
                        ["height"] = 512,
                        ["is_animated"] = false,
                        ["is_video"] = false,
                        ["emoji"] = emoji,
                    }
                )
            )
        );

    public Attachment Voice(byte[] content) =>
        Keep(
            "voice/{0}.oga",
            "audio/ogg",
            content,
            id => new Attachment(
                "voice",
                With(id, content, new JsonObject { ["duration"] = 3, ["mime_type"] = "audio/ogg" })
            )
        );

    /// <summary>A file that was here before, sent once more by its id.</summary>
    public Attachment? ById(string fileId)
    {
        lock (_gate)
        {
            return _files.TryGetValue(fileId, out var file) ? file.As : null;
        }
    }

    public byte[] Content(string fileId)
    {
        lock (_gate)
        {
            return _files[fileId].Content;
        }
    }

    public void Forget(string fileId)
    {
        lock (_gate)
        {
            _files.Remove(fileId);
        }
    }

    public (string MimeType, byte[] Content)? AtPath(string path)
    {
        lock (_gate)
        {
            var file = _files.Values.FirstOrDefault(f => f.Path == path);
            return file.Path is null ? null : (file.MimeType, file.Content);
        }
    }

    public JsonNode GetFile(BotCall call)
    {
        var id = call.Text("file_id")!;
        lock (_gate)
        {
            if (!_files.TryGetValue(id, out var file))
            {
                throw ApiRefusal.BadRequest("wrong file_id or the file is temporarily unavailable");
            }
            return file.Content.Length > LargestDownload
                ? throw ApiRefusal.BadRequest("file is too big")
                : With(id, file.Content, new JsonObject { ["file_path"] = file.Path });
        }
    }

    private Attachment Keep(string path, string mimeType, byte[] content, Func<string, Attachment> describe)
    {
        lock (_gate)
        {
            var number = (++_kept).ToString(CultureInfo.InvariantCulture);
            var id = $"BQACAgIAAxkBAAI{number.PadLeft(6, '0')}";
            var attachment = describe(id);
            _files.Add(
                id,
                (path.Replace("{0}", $"file_{number}", StringComparison.Ordinal), mimeType, content, attachment)
            );
            return attachment;
        }
    }

    private static JsonObject With(string id, byte[] content, JsonObject file)
    {
        file["file_id"] = id;
        file["file_unique_id"] = $"AgAD{id[^6..]}";
        file["file_size"] = content.Length;
        return file;
    }
}
