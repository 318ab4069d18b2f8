using System.Text.RegularExpressions;
using ArchUnitNET.Domain;

namespace Diary.Architecture.Folders;

/// <summary>One folder of a project uses another of it; a folder named "" is the project's root.</summary>
internal sealed record FolderUse(string From, string To, string Where)
{
    /// <summary>What the compiled types say, and what the sources say: constants leave no trace in compiled code.</summary>
    public static IReadOnlyList<FolderUse> In(string project) =>
        [.. Compiled(project).Concat(Written(project)).Where(use => use.From != use.To).Distinct()];

    private static IEnumerable<FolderUse> Compiled(string project) =>
        from type in CompiledCode.Architecture.Types
        let source = Folder(project, type.Namespace?.FullName)
        where source is not null
        from dependency in type.Dependencies
        // ArchUnitNET takes the T of one generated method for the T of another of the same name.
        where dependency.Target is not GenericParameter
        let target = Folder(project, dependency.Target.Namespace?.FullName)
        where target is not null
        select new FolderUse(source, target, type.FullName + " -> " + dependency.Target.FullName);

    private static IEnumerable<FolderUse> Written(string project)
    {
        var mention = new Regex(
            $@"(?<![\w.]){Regex.Escape(project)}\.(?<folder>[A-Z]\w*)",
            RegexOptions.CultureInvariant
        );
        return from file in Repository.Source
            let place = Regex
                .Match(file.Text, @"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)
                .Groups["name"]
                .Value
            let source = Folder(project, place)
            where source is not null
            from line in file.CodeLines()
            from found in mention.Matches(line.Text)
            where Directory.Exists(FolderPath(project, found.Groups["folder"].Value))
            select new FolderUse(source, found.Groups["folder"].Value, file.Path);
    }

    public static string? Folder(string project, string? place) =>
        place == project ? ""
        : place?.StartsWith(project + ".", StringComparison.Ordinal) == true
            ? place[(project.Length + 1)..].Split('.')[0]
        : null;

    /// <summary>Diary.Bot.Host.Channels.Telegram stands in src/Diary.Bot.Host/Channels/Telegram.</summary>
    private static string FolderPath(string project, string folder) =>
        Path.Combine(
            Repository.Root,
            "src",
            project.Replace("Host.Channels", "Host/Channels", StringComparison.Ordinal),
            folder
        );
}
