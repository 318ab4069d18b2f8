using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Diary.Dialogs.Rendering;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>The words of the pages, in every language: <c>templates/&lt;language&gt;/console/words.json</c>.</summary>
internal sealed class ConsoleTexts
{
    private readonly FrozenDictionary<string, ConsoleText> _languages;

    public ConsoleTexts(TemplateFolder templates) =>
        _languages = templates.Languages.ToFrozenDictionary(
            language => language.Code,
            language =>
                ConsoleText.Load(language.Code, Path.Combine(templates.Path, language.Code, "console", "words.json"))
        );

    public ConsoleText In(string? language) =>
        _languages.GetValueOrDefault(Language.From(language).Code) ?? _languages[Language.Russian.Code];
}

/// <summary>The words of one language.</summary>
internal sealed class ConsoleText(string language, FrozenDictionary<string, string> words)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(words["culture"]);

    public string Language => language;

    public string this[string name] => words[name];

    public bool Has(string name) => words.ContainsKey(name);

    public string Say(string name, params object?[] values) => string.Format(_culture, words[name], values);

    public string Day(DateOnly day) => day.ToString(words["day"], _culture);

    public string Number(decimal number) => number.ToString("0.00", _culture);

    public static ConsoleText Load(string language, string file) =>
        new(
            language,
            JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!.ToFrozenDictionary()
        );
}
