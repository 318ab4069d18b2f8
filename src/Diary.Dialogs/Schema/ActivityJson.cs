using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Diary.Dialogs.Schema;

/// <summary>Activities as JSON: camel case, nothing written for what is missing, Cyrillic readable.</summary>
public static class ActivityJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = ActivityJsonContext.Default,
        };

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Options);

    public static Activity Read(string json) =>
        JsonSerializer.Deserialize<Activity>(json, Options)
        ?? throw new JsonException("The activity is the JSON literal null.");
}

[JsonSerializable(typeof(Activity))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
