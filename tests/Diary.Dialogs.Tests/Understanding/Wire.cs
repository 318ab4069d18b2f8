using System.Globalization;
using System.Text.Json.Nodes;

namespace Diary.Dialogs.Understanding;

/// <summary>Entities as the labelled examples have them, as text to compare.</summary>
internal static class Wire
{
    public static string Of(Entities entities)
    {
        var parts = new SortedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["date"] = entities.Date is { } span ? $"{Day(span.Start)}..{Day(span.End)}" : null,
            ["term"] = entities.Term,
            ["subject"] = entities.Subject,
            ["class"] = entities.Class,
            ["children"] = entities.Children.Count > 0 ? string.Join(',', entities.Children) : null,
            ["people"] = entities.People.Count > 0 ? string.Join(',', entities.People) : null,
            ["mark"] = entities.Mark?.ToString(CultureInfo.InvariantCulture),
            ["workType"] = entities.WorkType,
            ["lesson"] = entities.Lesson?.ToString(CultureInfo.InvariantCulture),
            ["format"] = entities.Format,
            ["channel"] = entities.Channel,
            ["minutes"] = entities.Minutes?.ToString(CultureInfo.InvariantCulture),
            ["topic"] = entities.Topic,
        };
        return Line(parts);
    }

    public static string Of(JsonObject entities)
    {
        var parts = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in entities)
        {
            parts[name] = value switch
            {
                JsonObject date => $"{date["start"]}..{date["end"]}",
                JsonArray names => string.Join(',', names.Select(each => each!.ToString())),
                _ => value?.ToString(),
            };
        }
        return Line(parts);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Line(SortedDictionary<string, string?> parts) =>
        string.Join(' ', parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={part.Value}"));
}
