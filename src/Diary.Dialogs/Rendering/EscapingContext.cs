using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// Renders one view. Whatever an expression writes is escaped unless it is <see cref="Markup"/>; a name nobody defined
/// is an error; a view is reached through its public properties only.
/// </summary>
internal sealed class EscapingContext : TemplateContext
{
    private readonly IReadOnlyDictionary<string, Template> _shared;

    public EscapingContext(ScriptObject functions, IReadOnlyDictionary<string, Template> shared)
        : base(functions)
    {
        _shared = shared;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = 10_000;
        RecursiveLimit = 20;
        // Scriban's own limit cuts silently, perhaps inside an entity; what people may type is limited where it is typed.
        LimitToString = 0;
        TemplateLoader = new SharedOnly();
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        return textAsObject switch
        {
            null => this,
            Markup markup => Write(markup.Html),
            _ => Write(DataText.Escape(ObjectToString(textAsObject) ?? "")),
        };
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target)
    {
        return target switch
        {
            IScriptObject or string => base.GetMemberAccessorImpl(target),
            _ when ViewAccessor.Opens(target.GetType()) => ViewAccessor.Of(target.GetType()),
            _ => throw new ScriptRuntimeException(CurrentSpan, $"{target.GetType().Name} is shown by a function"),
        };
    }

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        return _shared.TryGetValue(templatePath, out var template)
            ? template
            : throw new ScriptRuntimeException(CurrentSpan, $"No template «{templatePath}» to include");
    }

    private sealed class SharedOnly : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
        {
            throw new NotSupportedException("Templates are compiled when the process starts.");
        }

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath)
        {
            throw new NotSupportedException("Templates are compiled when the process starts.");
        }
    }
}
