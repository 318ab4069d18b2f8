using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// Every template of every language, compiled when it is opened: a broken one stops the process with its file and line
/// instead of somebody's conversation a week later.
/// </summary>
public sealed class TemplateFolder
{
    private const string FormatsFile = "formats.json";
    private const string Extension = ".sbn";

    private readonly FrozenDictionary<string, LanguageTemplates> _languages;

    public TemplateFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        var folders = Directory.Exists(Path) ? Directory.GetDirectories(Path) : [];
        if (folders.Length == 0)
        {
            throw new TemplateException($"No templates in {Path}");
        }

        var faults = new List<string>();
        _languages = folders.ToFrozenDictionary(
            folder => System.IO.Path.GetFileName(folder),
            folder => Compile(folder, faults),
            StringComparer.Ordinal
        );
        if (faults.Count > 0)
        {
            throw new TemplateException(string.Join('\n', faults));
        }
    }

    public string Path { get; }

    public IReadOnlyCollection<Language> Languages => [.. _languages.Keys.Select(code => new Language(code))];

    /// <summary>The templates that the build put beside the program.</summary>
    public static TemplateFolder BesideTheProgram()
    {
        return new TemplateFolder(System.IO.Path.Combine(AppContext.BaseDirectory, "templates"));
    }

    /// <summary><c>Diary.Dialogs.Homework.HomeworkView</c> is <c>homework/Homework</c>.</summary>
    public static string NameOf(Type view)
    {
        const string Project = "Diary.Dialogs.";
        const string Suffix = "View";
        var space = view.Namespace ?? "";
        var feature = space.StartsWith(Project, StringComparison.Ordinal) ? space[Project.Length..] : space;
        var name = view.Name.EndsWith(Suffix, StringComparison.Ordinal) ? view.Name[..^Suffix.Length] : view.Name;
        return $"{feature.Replace('.', '/').ToLowerInvariant()}/{name}";
    }

    /// <summary>Where the rows of an answer stand as they go into a file: <c>homework/HomeworkFile</c>.</summary>
    public static string FileNameOf(Type view) => NameOf(view) + "File";

    /// <summary>The templates of a language as <c>feature/View</c>, the shared ones too.</summary>
    public IReadOnlyCollection<string> NamesIn(Language language) => [.. In(language).Templates.Keys];

    /// <summary>A language nobody has translated is answered in Russian.</summary>
    internal LanguageTemplates In(Language language)
    {
        return _languages.GetValueOrDefault(language.Code ?? "")
            ?? _languages.GetValueOrDefault(Language.Russian.Code)
            ?? throw new TemplateException($"No templates in {language} and none in Russian in {Path}");
    }

    /// <summary>What stands at a place of a template, its first line.</summary>
    internal string Quote(SourceSpan span)
    {
        var source = File.ReadAllText(System.IO.Path.Combine(Path, span.FileName ?? ""));
        return source[span.Start.Offset..Math.Min(span.End.Offset + 1, source.Length)].Split('\n')[0];
    }

    private static LanguageTemplates Compile(string folder, List<string> faults)
    {
        var templates = Directory
            .EnumerateFiles(folder, "*" + Extension, SearchOption.AllDirectories)
            .ToFrozenDictionary(file => NameOf(folder, file), file => Compile(folder, file, faults));
        return new LanguageTemplates(LanguageFormats.Load(System.IO.Path.Combine(folder, FormatsFile)), templates);
    }

    private static Template Compile(string folder, string file, List<string> faults)
    {
        var shownAs = System.IO.Path.Combine(
            System.IO.Path.GetFileName(folder),
            System.IO.Path.GetRelativePath(folder, file)
        );
        var template = Template.Parse(File.ReadAllText(file), shownAs);
        faults.AddRange(template.Messages.Select(message => message.ToString()));
        return template;
    }

    private static string NameOf(string folder, string file)
    {
        return System.IO.Path.GetRelativePath(folder, file)[..^Extension.Length].Replace('\\', '/');
    }
}
