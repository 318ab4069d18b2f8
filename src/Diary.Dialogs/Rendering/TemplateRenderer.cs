using Scriban.Parsing;
using Scriban.Syntax;

namespace Diary.Dialogs.Rendering;

/// <summary>Turns a view into the neutral markup, in the words of a language. Safe to share between threads.</summary>
public sealed class TemplateRenderer(TemplateFolder folder)
{
    /// <exception cref="TemplateException">The template is missing or asks for what the view does not have.</exception>
    public string Render(ITemplateView view, Voice voice) => Render(view, TemplateFolder.NameOf(view.GetType()), voice);

    /// <summary>The rows of the answer, for a file.</summary>
    /// <exception cref="TemplateException">The template is missing or asks for what the view does not have.</exception>
    public MarkupDocument RenderFile(IFileView view, Voice voice) =>
        MarkupDocument.Parse(Render(view, TemplateFolder.FileNameOf(view.GetType()), voice));

    private string Render(ITemplateView view, string name, Voice voice)
    {
        var language = folder.In(voice.Language);
        if (!language.Templates.TryGetValue(name, out var template))
        {
            throw new TemplateException($"No template {voice.Language}/{name}.sbn in {folder.Path}");
        }

        var functions = language.FunctionsFor(voice.Informal);
        var context = new EscapingContext(functions, language.Templates);
        context.PushGlobal(ViewAccessor.Of(view.GetType()).Open(view, functions));
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException exception)
        {
            // Scriban's own message may quote values, which are personal data.
            throw new TemplateException($"Cannot render {Place(exception.Span)}: {folder.Quote(exception.Span)}");
        }
    }

    /// <summary>Renders and reads the markup: what an encoder of a channel takes.</summary>
    public MarkupDocument RenderDocument(ITemplateView view, Voice voice)
    {
        try
        {
            return MarkupDocument.Parse(Render(view, voice));
        }
        catch (MarkupException exception)
        {
            var name = TemplateFolder.NameOf(view.GetType());
            throw new TemplateException($"{voice.Language}/{name}.sbn: {exception.Message}", exception);
        }
    }

    private static string Place(SourceSpan span) => $"{span.FileName}({span.Start.Line + 1},{span.Start.Column + 1})";
}
