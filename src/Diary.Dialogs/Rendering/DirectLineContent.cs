using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Diary.Dialogs.Rendering;

/// <summary>One message of Direct Line, as far as it is words.</summary>
/// <param name="Text">The whole of it in plain text: what is shown without a card, and what a screen reader speaks.</param>
/// <param name="Card">An Adaptive Card, when plain text would lose a look, a link or a table.</param>
/// <param name="SuggestedActions">Card actions; Web Chat shows those of the last message only.</param>
public sealed record DirectLineContent(string Text, JsonObject? Card, IReadOnlyList<JsonObject> SuggestedActions)
{
    public const string CardContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>In the data of a pressed key of a card: what it carries.</summary>
    public const string KeyProperty = AdaptiveCard.KeyProperty;

    /// <summary>Writes Cyrillic as itself. For bodies sent as JSON, never for a script inside a page.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The fields of the message activity that this fills. <c>textFormat</c> is always <c>plain</c>: without it Web Chat
    /// reads Markdown. Beside a card there is no text, or it would be shown twice.
    /// </summary>
    public JsonObject ToActivity()
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["textFormat"] = "plain",
            ["speak"] = Text,
        };
        if (Card is null)
        {
            activity["text"] = Text;
        }
        else
        {
            activity["attachments"] = new JsonArray(
                new JsonObject { ["contentType"] = CardContentType, ["content"] = Card.DeepClone() }
            );
        }

        if (SuggestedActions.Count > 0)
        {
            activity["suggestedActions"] = new JsonObject
            {
                ["actions"] = new JsonArray([.. SuggestedActions.Select(action => action.DeepClone())]),
            };
        }

        return activity;
    }
}
