using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Diary.Dialogs.Understanding;

namespace Diary.Bot.Host.Verbs;

/// <summary>The form of an answer on the wire.</summary>
internal static class MeaningJson
{
    // The output is read by programs, never put into a page: Cyrillic stays readable.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Error(JsonElement? id, string reason) =>
        new JsonObject { ["id"] = Node(id), ["error"] = reason }.ToJsonString(Options);

    public static string Line(JsonElement? id, UtteranceReader reader, Utterance utterance) =>
        Line(id, reader.Read(utterance));

    private static string Line(JsonElement? id, Meaning meaning) =>
        new JsonObject
        {
            ["id"] = Node(id),
            ["intent"] = meaning.Intent.ToName(),
            ["confidence"] = Rounded(meaning.Confidence),
            ["entities"] = EntitiesOf(meaning.Entities),
            ["alternatives"] = new JsonArray([.. meaning.Alternatives.Select(AlternativeOf)]),
        }.ToJsonString(Options);

    private static JsonNode? Node(JsonElement? id) => id is { } given ? JsonSerializer.SerializeToNode(given) : null;

    private static double Rounded(double confidence) => Math.Round(confidence, 4);

    private static JsonNode AlternativeOf(Alternative other) =>
        new JsonObject { ["intent"] = other.Intent.ToName(), ["confidence"] = Rounded(other.Confidence) };

    private static JsonObject EntitiesOf(Entities entities)
    {
        var json = new JsonObject();
        Add(
            json,
            "date",
            entities.Date is { } span ? new JsonObject { ["start"] = Iso(span.Start), ["end"] = Iso(span.End) } : null
        );
        Add(json, "term", entities.Term);
        Add(json, "subject", entities.Subject);
        Add(json, "class", entities.Class);
        Add(json, "children", Names(entities.Children));
        Add(json, "people", Names(entities.People));
        Add(json, "mark", entities.Mark);
        Add(json, "workType", entities.WorkType);
        Add(json, "lesson", entities.Lesson);
        Add(json, "format", entities.Format);
        Add(json, "channel", entities.Channel);
        Add(json, "minutes", entities.Minutes);
        Add(json, "topic", entities.Topic);
        return json;
    }

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static JsonArray? Names(IReadOnlyList<string> names) =>
        names.Count > 0 ? new JsonArray([.. names.Select(name => JsonValue.Create(name))]) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
