using System.Globalization;
using System.Runtime.CompilerServices;
using Scriban.Functions;
using Scriban.Runtime;

namespace Diary.Dialogs.Rendering;

/// <summary>What a template can call. Nothing here reads the clock, evaluates text as a template or reflects.</summary>
internal sealed class TemplateFunctions(LanguageFormats formats, bool informal)
{
    private readonly CultureInfo _culture = formats.CultureInfo;

    public ScriptObject ToScriptObject()
    {
        var functions = new ScriptObject
        {
            ["include"] = new IncludeFunctionOfMarkup(),
            ["array"] = new ArrayFunctions(),
            ["string"] = new StringFunctions(),
        };
        functions.Import("day", Day);
        functions.Import("day_for", DayFor);
        functions.Import("short_day", ShortDay);
        functions.Import("brief_day", BriefDay);
        functions.Import("date", Date);
        functions.Import("file_day", FileDay);
        functions.Import("month", Month);
        functions.Import("range", Range);
        functions.Import("time", Time);
        functions.Import("number", Number);
        functions.Import("plural", Plural);
        functions.Import("you", You);
        return functions;
    }

    /// <summary>вторник, 24 ноября</summary>
    private string Day(DateOnly? day) => Given(day).ToString(formats.Day, _culture);

    /// <summary>на среду, 25 ноября: the form that stands after «на»</summary>
    private string DayFor(DateOnly? day) => Given(day).ToString(formats.Day, formats.CultureAfterFor);

    /// <summary>вт 24.11</summary>
    private string ShortDay(DateOnly? day) => Given(day).ToString(formats.ShortDay, _culture);

    /// <summary>24.11</summary>
    private string BriefDay(DateOnly? day) => Given(day).ToString(formats.BriefDay, _culture);

    /// <summary>24 ноября 2026</summary>
    private string Date(DateOnly? day) => Given(day).ToString(formats.Date, _culture);

    /// <summary>2026-11-24: a day in a file, which every format writes its own way</summary>
    private static string FileDay(DateOnly? day) => Given(day).ToString("O", CultureInfo.InvariantCulture);

    /// <summary>ноябрь 2026</summary>
    private string Month(DateOnly? day) => Given(day).ToString(formats.Month, _culture);

    /// <summary>23–28 ноября</summary>
    private string Range(DateOnly? from, DateOnly? to)
    {
        var (first, last) = (Given(from), Given(to));
        var pattern = (first.Year == last.Year, first.Month == last.Month) switch
        {
            (true, true) => formats.RangeInMonth,
            (true, false) => formats.RangeInYear,
            (false, _) => formats.RangeAcrossYears,
        };
        return first == last ? Day(first) : string.Format(_culture, pattern, first, last);
    }

    /// <summary>08:30; a moment is written in the offset it carries.</summary>
    private string Time(object? time)
    {
        return time switch
        {
            TimeOnly only => only.ToString(formats.Time, _culture),
            DateTimeOffset moment => moment.ToString(formats.Time, _culture),
            DateTime local => local.ToString(formats.Time, _culture),
            _ => throw new ArgumentException($"time takes a time, not {time?.GetType().Name ?? "nothing"}"),
        };
    }

    /// <summary>4,44: no more decimals than asked for, and no zeros that say nothing.</summary>
    private string Number(decimal? number, int decimals = 2)
    {
        return Given(number).ToString("0." + new string('#', decimals), _culture);
    }

    /// <summary>Only the word: <c>{{ count }} {{ plural count "урок" "урока" "уроков" }}</c>.</summary>
    private string Plural(decimal? number, params object[] forms)
    {
        return forms.Length == formats.Plural.FormCount()
            ? (string)forms[formats.Plural.FormOf(Given(number))]
            : throw new ArgumentException($"plural takes {formats.Plural.FormCount()} forms, not {forms.Length}");
    }

    /// <summary>Scriban would make nothing into the first day of the first year, or into zero.</summary>
    private static T Given<T>(T? value, [CallerMemberName] string function = "")
        where T : struct
    {
        return value ?? throw new ArgumentException($"{function} of nothing");
    }

    private string You(string toOneOfUs, string polite) => informal ? toOneOfUs : polite;
}
