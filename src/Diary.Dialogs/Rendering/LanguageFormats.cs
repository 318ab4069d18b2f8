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
    PluralRule Plural,
    IReadOnlyList<string>? WeekdaysAfterFor = null
)
{
    private CultureInfo? _cultureAfterFor;

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

    /// <summary>«на среду»: where a language declines its weekdays, with the forms after "for", Sunday first.</summary>
    [JsonIgnore]
    public CultureInfo CultureAfterFor => _cultureAfterFor ??= Decline();

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

    private CultureInfo Decline()
    {
        if (WeekdaysAfterFor is null)
        {
            return CultureInfo;
        }

        var declined = (CultureInfo)CultureInfo.Clone();
        declined.DateTimeFormat.DayNames = [.. WeekdaysAfterFor];
        return declined;
    }
}
