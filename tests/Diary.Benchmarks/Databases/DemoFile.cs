using Diary.Testing.Processes;

namespace Diary.Benchmarks.Databases;

/// <summary>The embedded default: the demonstration school in a file of SQLite.</summary>
internal static class DemoFile
{
    private static readonly string Folder = Path.Combine(SourceTree.Artifacts, "benchmarks", "sqlite");

    /// <returns>The file, made anew.</returns>
    public static async Task<string> MakeAsync(string program)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, "diary.db");
        await Tool.RunAsync(
            "dotnet",
            [program, "demo"],
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Diary"] = $"Data Source={file}",
                ["Demo__Enabled"] = "true",
            }
        );
        return file;
    }
}
