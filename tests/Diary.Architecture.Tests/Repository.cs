namespace Diary.Architecture;

/// <summary>The files of this repository, without what is built or installed.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", "artifacts", "node_modules", "data"];

    public static readonly string Root = FindRoot();

    public static IReadOnlyList<SourceFile> Files { get; } =
    [.. Walk(Root).Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/')))];

    public static IReadOnlyList<SourceFile> Code { get; } =
    [.. Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.IsIn("/Migrations/"))];

    public static IReadOnlyList<SourceFile> Source { get; } = [.. Code.Where(file => file.IsUnder("src/"))];

    private static IEnumerable<string> Walk(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(inner => !NotOurs.Contains(Path.GetFileName(inner)) || IsData(inner))
            .SelectMany(Walk)
            .Concat(Directory.EnumerateFiles(folder).Where(file => !NotOurs.Contains(Path.GetFileName(file))));

    /// <summary>A folder named data among the sources is ours; at the top it is what the host keeps.</summary>
    private static bool IsData(string folder) =>
        Path.GetFileName(folder) == "data" && Path.GetRelativePath(Root, folder).Count(c => c == '/') > 2;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Diary.Bot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Diary.Bot.sln is nowhere above the tests.");
    }
}
