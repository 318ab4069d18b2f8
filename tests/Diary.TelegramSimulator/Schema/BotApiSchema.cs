using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Schema;

internal sealed record FieldSchema(string Name, IReadOnlyList<string> Types, bool Required);

internal sealed record ShapeSchema(
    string Name,
    IReadOnlyList<FieldSchema> Fields,
    IReadOnlyList<string> Subtypes,
    IReadOnlyList<string> Returns
);

/// <summary>Every method and type of the Bot API with its fields, read from the published description.</summary>
internal sealed class BotApiSchema
{
    private readonly FrozenDictionary<string, ShapeSchema> _methods;
    private readonly FrozenDictionary<string, ShapeSchema> _types;

    private BotApiSchema(JsonNode document)
    {
        // The server does not mind the case of a method's name.
        _methods = Shapes(document["methods"]!).ToFrozenDictionary(m => m.Name, StringComparer.OrdinalIgnoreCase);
        _types = Shapes(document["types"]!).ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
    }

    public static BotApiSchema Current { get; } = Load();

    public ShapeSchema? Method(string name) => _methods.GetValueOrDefault(name);

    public ShapeSchema? Type(string name) => _types.GetValueOrDefault(name);

    private static BotApiSchema Load()
    {
        using var stream = typeof(BotApiSchema).Assembly.GetManifestResourceStream("bot-api.json")!;
        return new BotApiSchema(JsonNode.Parse(stream)!);
    }

    private static IEnumerable<ShapeSchema> Shapes(JsonNode shapes) =>
        shapes
            .AsObject()
            .Select(shape => new ShapeSchema(
                shape.Key,
                Fields(shape.Value!),
                Names(shape.Value!["subtypes"]),
                Names(shape.Value!["returns"])
            ));

    private static FieldSchema[] Fields(JsonNode shape) =>
        shape["fields"] is JsonObject fields
            ?
            [
                .. fields.Select(f => new FieldSchema(
                    f.Key,
                    Names(f.Value!["types"]),
                    f.Value!["required"]!.GetValue<bool>()
                )),
            ]
            : [];

    private static string[] Names(JsonNode? names) =>
        names is JsonArray array ? [.. array.Select(n => n!.GetValue<string>())] : [];
}
