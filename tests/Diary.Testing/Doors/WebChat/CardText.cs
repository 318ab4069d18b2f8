using System.Text.Json.Nodes;

namespace Diary.Testing.Doors.WebChat;

/// <summary>An Adaptive Card as the text that a person reads in it.</summary>
internal static class CardText
{
    public static string Of(JsonObject card) => string.Join('\n', Lines(card["body"]!.AsArray()));

    private static IEnumerable<string> Lines(JsonArray elements) =>
        elements.SelectMany(element => Lines(element!.AsObject()));

    private static IEnumerable<string> Lines(JsonObject element) =>
        (string?)element["type"] switch
        {
            "RichTextBlock" => [string.Concat(element["inlines"]!.AsArray().Select(run => (string?)run!["text"]))],
            "Container" => Lines(element["items"]!.AsArray()),
            "ColumnSet" => [string.Join(' ', element["columns"]!.AsArray().Select(Cell))],
            "Table" => element["rows"]!
                .AsArray()
                .Select(row => string.Join(" | ", row!["cells"]!.AsArray().Select(Cell))),
            "ActionSet" => element["actions"]!.AsArray().Select(action => (string)action!["title"]!),
            var unknown => throw new VisitorException($"What is a {unknown} in a card?"),
        };

    private static string Cell(JsonNode? cell) => string.Join('\n', Lines(cell!["items"]!.AsArray()));
}
