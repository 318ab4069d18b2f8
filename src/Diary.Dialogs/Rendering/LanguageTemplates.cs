using Scriban;
using Scriban.Runtime;

namespace Diary.Dialogs.Rendering;

/// <summary>One language: its compiled templates, and its functions for «ты» and for «вы».</summary>
internal sealed class LanguageTemplates(LanguageFormats formats, IReadOnlyDictionary<string, Template> templates)
{
    private readonly ScriptObject _informal = ReadOnly(formats, informal: true);
    private readonly ScriptObject _polite = ReadOnly(formats, informal: false);

    public IReadOnlyDictionary<string, Template> Templates => templates;

    public ScriptObject FunctionsFor(bool informal) => informal ? _informal : _polite;

    private static ScriptObject ReadOnly(LanguageFormats formats, bool informal)
    {
        var functions = new TemplateFunctions(formats, informal).ToScriptObject();
        functions.IsReadOnly = true;
        return functions;
    }
}
