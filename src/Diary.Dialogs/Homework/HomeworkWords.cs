namespace Diary.Dialogs.Homework;

/// <summary>What words about homework mean beyond what is understood of them. From <c>homework-words.txt</c>.</summary>
internal static class HomeworkWords
{
    private static readonly Dictionary<string, string[]> Words = Load();

    /// <summary>«Какие долги по домашке?»</summary>
    public static bool AskForUndone(string text) => Has("undone", text);

    private static bool Has(string meaning, string text)
    {
        var words = $" {Fold(text)} ";
        return Words[meaning].Any(start => words.Contains($" {start}", StringComparison.Ordinal));
    }

    private static string Fold(string text) => text.ToLowerInvariant().Replace('\u0451', '\u0435');

    private static Dictionary<string, string[]> Load()
    {
        using var stream =
            typeof(HomeworkWords).Assembly.GetManifestResourceStream("homework-words.txt")
            ?? throw new InvalidOperationException("The lexicon homework-words.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(':', 2))
            .ToDictionary(
                parts => parts[0],
                parts => parts[1].Split(',', StringSplitOptions.TrimEntries).Select(Fold).ToArray()
            );
    }
}
