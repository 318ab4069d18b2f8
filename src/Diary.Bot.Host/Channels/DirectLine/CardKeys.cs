using System.Text.Json.Nodes;
using Diary.Dialogs.Rendering;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>
/// The keys of a card tell, when they are pressed, of which message they are: so that it can be changed where it stands.
/// </summary>
internal static class CardKeys
{
    private const string MessageProperty = "of";

    /// <summary>Writes the message's own id into each key.</summary>
    public static void Address(JsonObject activity)
    {
        foreach (var data in Actions(activity).Select(action => action["data"]).OfType<JsonObject>())
        {
            if (data.ContainsKey(DirectLineContent.KeyProperty))
            {
                data[MessageProperty] = activity["id"]?.DeepClone();
            }
        }
    }

    /// <summary>Makes the press of a key into that of any other button: what it carries, and which message it is under.</summary>
    public static void Read(JsonObject posted, string conversation)
    {
        if (posted["value"] is not JsonObject data || Text(data[DirectLineContent.KeyProperty]) is not { } key)
        {
            return;
        }

        posted["value"] = key;
        if (Text(data[MessageProperty]) is { } id && DirectLineIds.Sequence(conversation, id) is not null)
        {
            posted["replyToId"] = id;
        }
    }

    private static IEnumerable<JsonObject> Actions(JsonObject activity) =>
        from attachment in (activity["attachments"] as JsonArray ?? []).OfType<JsonObject>()
        where Text(attachment["contentType"]) == DirectLineContent.CardContentType
        from element in (attachment["content"]?["body"] as JsonArray ?? []).OfType<JsonObject>()
        from action in (element["actions"] as JsonArray ?? []).OfType<JsonObject>()
        select action;

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
