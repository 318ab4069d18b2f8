namespace Diary.Testing.Processes;

/// <summary>The sources that this program was built from.</summary>
public static class SourceTree
{
    private const string Mark = "Diary.Bot.sln";

    public static string Root { get; } = Find();

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Mark)))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"There is no {Mark} above {AppContext.BaseDirectory}.");
    }
}
