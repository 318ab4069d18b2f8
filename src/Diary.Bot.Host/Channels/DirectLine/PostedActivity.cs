using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>What a client posted, checked. Everything the server knows better is overwritten; the rest stays as it came.</summary>
internal sealed class PostedActivity
{
    public const int MaxBytes = 256 * 1024;
    private const int MaxDepth = 32;
    private const int MaxClientIdLength = 64;

    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = MaxDepth,
        AllowDuplicateProperties = false,
    };
    private static readonly string[] KnownToServer = ["id", "timestamp", "serviceUrl", "replyToId"];

    private readonly JsonObject _json;

    private PostedActivity(JsonObject json, Activity read)
    {
        _json = json;
        Type = read.Type;
        ClientActivityId = ClientIdOf(read);
    }

    public string Type { get; }

    /// <summary>The client's own number of this post: the same when the same request comes twice.</summary>
    public string? ClientActivityId { get; }

    /// <exception cref="JsonException">It is no activity.</exception>
    public static PostedActivity Read(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new JsonException("The body is not UTF-8.");
        }

        try
        {
            if (JsonNode.Parse(utf8, documentOptions: Strict) is not JsonObject json)
            {
                throw new JsonException("An activity is a JSON object.");
            }

            var read = ActivityJson.Read(json.ToJsonString(ActivityJson.Options));
            return read.Text?.Contains('\0') == true
                ? throw new JsonException("The text has a NUL character.")
                : new PostedActivity(json, read);
        }
        catch (Exception halfPair) when (halfPair is InvalidOperationException or ArgumentException)
        {
            throw new JsonException("A string has half of a surrogate pair.", halfPair);
        }
    }

    /// <summary>The activity as this channel keeps it: its sender is the token's, its files are those received with it.</summary>
    public string Stamp(DirectLineCaller caller, DateTimeOffset now, IReadOnlyList<Attachment>? files = null)
    {
        foreach (var property in KnownToServer)
        {
            _json.Remove(property);
        }

        CardKeys.Read(_json, caller.Conversation);
        _json["timestamp"] = WireTime.Write(now);
        _json["channelId"] = ChannelNames.DirectLine;
        _json["conversation"] = new JsonObject { ["id"] = caller.Conversation };
        _json["from"] = FromOf(caller);
        _json["recipient"] = new JsonObject { ["id"] = DirectLineIds.Bot, ["role"] = "bot" };
        if (Type == ActivityTypes.Message)
        {
            // What people type is shown as they typed it: Web Chat would read Markdown into it.
            _json["textFormat"] = TextFormats.Plain;
        }

        if (files is null)
        {
            ForgetPrivateUrls();
        }
        else
        {
            _json["attachments"] = FilesAsJson(files);
        }

        return _json.ToJsonString(ActivityJson.Options);
    }

    private static JsonObject FromOf(DirectLineCaller caller)
    {
        var from = new JsonObject { ["id"] = caller.User, ["role"] = "user" };
        if (caller.Name is not null)
        {
            from["name"] = caller.Name;
        }

        return from;
    }

    /// <summary>Only what this server received itself may be named as kept by it.</summary>
    private void ForgetPrivateUrls()
    {
        foreach (var attachment in (_json["attachments"] as JsonArray ?? []).OfType<JsonObject>())
        {
            foreach (var property in (string[])["contentUrl", "thumbnailUrl"])
            {
                if (PrivateUrls.IsPrivate(attachment[property]?.GetValue<string>()))
                {
                    attachment.Remove(property);
                }
            }
        }
    }

    private static JsonArray FilesAsJson(IReadOnlyList<Attachment> files) =>
        new JsonArray([
            .. files.Select(file => new JsonObject
            {
                ["contentType"] = file.ContentType,
                ["contentUrl"] = file.ContentUrl,
                ["name"] = file.Name,
            }),
        ]);

    private static string? ClientIdOf(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 and <= MaxClientIdLength } given
            ? given
            : null;
}
