using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Schema;

/// <summary>
/// Checks what a bot sent against the published fields and brings it to one form: a form field "12" becomes the number
/// 12, an object sent as text becomes an object. Unknown fields are dropped, as the real server ignores them.
/// </summary>
internal static class RequestCheck
{
    public static JsonObject Checked(ShapeSchema method, JsonObject sent)
    {
        var request = new JsonObject();
        foreach (var field in method.Fields)
        {
            if (sent[field.Name] is not { } value)
            {
                RefuseIfRequired(field);
                continue;
            }
            request[field.Name] =
                AsAnyOf(field.Types, value)
                ?? throw ApiRefusal.BadRequest(
                    $"can't parse {field.Name}: expected {string.Join(" or ", field.Types)}"
                );
        }
        return request;
    }

    private static void RefuseIfRequired(FieldSchema field)
    {
        if (field.Required)
        {
            throw ApiRefusal.BadRequest(field.Name == "text" ? "message text is empty" : $"{field.Name} is empty");
        }
    }

    private static JsonNode? AsAnyOf(IReadOnlyList<string> types, JsonNode value) =>
        types.Select(type => As(type, value)).FirstOrDefault(found => found is not null);

    /// <summary>The reading that keeps most of what was sent: of kin, many begin with the same fields.</summary>
    private static JsonNode? AsOneOf(IReadOnlyList<string> kin, JsonNode value) =>
        kin.Select(type => As(type, value))
            .OfType<JsonNode>()
            .MaxBy(read => read is JsonObject fields ? fields.Count : 0);

    private static JsonNode? As(string type, JsonNode value) =>
        type switch
        {
            "Integer" => AsInteger(value),
            "Float" => AsFloat(value),
            "Boolean" => AsBoolean(value),
            "String" => AsText(value),
            "InputFile" => AsText(value),
            _ when type.StartsWith("Array of ", StringComparison.Ordinal) => AsArray(type["Array of ".Length..], value),
            _ => AsObject(type, value),
        };

    private static JsonNode? AsInteger(JsonNode value) =>
        Scalar(value) is { } text
        && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static JsonNode? AsFloat(JsonNode value) =>
        Scalar(value) is { } text
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static JsonNode? AsBoolean(JsonNode value) =>
        Scalar(value)?.ToUpperInvariant() switch
        {
            "TRUE" or "1" => true,
            "FALSE" or "0" => false,
            _ => null,
        };

    private static JsonNode? AsText(JsonNode value) =>
        value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? Scalar(value) : null;

    private static string? Scalar(JsonNode value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
            _ => null,
        };

    private static JsonArray? AsArray(string itemType, JsonNode value)
    {
        if (Unwrapped(value) is not JsonArray items)
        {
            return null;
        }
        var checkedItems = new JsonArray();
        foreach (var item in items)
        {
            if (item is null || As(itemType, item) is not { } good)
            {
                return null;
            }
            checkedItems.Add(good);
        }
        return checkedItems;
    }

    private static JsonNode? AsObject(string typeName, JsonNode value)
    {
        if (BotApiSchema.Current.Type(typeName) is not { } type)
        {
            return null;
        }
        if (type.Subtypes.Count > 0)
        {
            return AsOneOf(type.Subtypes, value);
        }
        // A button of the person's own keyboard may be its words alone.
        if (typeName == "KeyboardButton" && value.GetValueKind() == JsonValueKind.String)
        {
            return new JsonObject { ["text"] = value.GetValue<string>() };
        }
        return Unwrapped(value) is JsonObject sent ? Fields(type, sent) : null;
    }

    private static JsonObject? Fields(ShapeSchema type, JsonObject sent)
    {
        var result = new JsonObject();
        foreach (var field in type.Fields)
        {
            if (sent[field.Name] is not { } value)
            {
                if (field.Required)
                {
                    return null;
                }
                continue;
            }
            if (AsAnyOf(field.Types, value) is not { } good)
            {
                return null;
            }
            result[field.Name] = good;
        }
        return result;
    }

    // Forms carry objects and arrays as text.
    private static JsonNode? Unwrapped(JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.String)
        {
            return value;
        }
        try
        {
            return JsonNode.Parse(value.GetValue<string>());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
