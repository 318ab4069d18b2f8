using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Diary.Dialogs.Rendering;

/// <summary>How a language writes days, times and counted things: <c>templates/&lt;language&gt;/formats.json</c>.</summary>
internal sealed record LanguageFormats(
    string Culture,
    string Day,
    string ShortDay,
    string BriefDay,
    string Date,
    string Month,
    string Time,
    string RangeInMonth,
    string RangeInYear,
    string RangeAcrossYears,
    PluralRule Plural
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    [JsonIgnore]
    public CultureInfo CultureInfo { get; } = CultureInfo.GetCultureInfo(Culture, predefinedOnly: true);

    public static LanguageFormats Load(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<LanguageFormats>(File.ReadAllText(file), Json)
                ?? throw new TemplateException($"{file}: empty");
        }
        catch (Exception exception) when (exception is JsonException or IOException or CultureNotFoundException)
        {
            throw new TemplateException($"{file}: {exception.Message}", exception);
        }
    }
}
