namespace Diary.Dialogs.Homework;

/// <summary>What words about homework mean beyond what is understood of them. From <c>homework-words.txt</c>.</summary>
internal static class HomeworkWords
{
    private static readonly char[] Marks = [',', '.', ':', ';', '!', '?', '-', '–', '—', '"', '«', '»', '(', ')'];
    private static readonly Dictionary<string, string[]> Words = Load();

    /// <summary>«Какие долги по домашке?»</summary>
    public static bool AskForUndone(string text)
    {
        var words = $" {Fold(text)} ";
        return Words["undone"].Any(start => words.Contains($" {start}", StringComparison.Ordinal));
    }

    /// <summary>«Без задания».</summary>
    public static bool MeanNothing(string text) => Is("nothing", text);

    /// <summary>Said before a task and no part of it: «задай».</summary>
    public static bool IsAsked(string word) => Is("asked", word);

    /// <summary>«Задай»: tells an order from a question.</summary>
    public static bool IsOrder(string word) => Is("order", word);

    /// <summary>Belongs to the word after it: «к» of «к пятнице».</summary>
    public static bool IsLeading(string word) => Is("leading", word);

    /// <summary>A few words as they would stand where a teacher sets homework.</summary>
    public static string InContext(string words) => $"{Words["context"][0]} {words}";

    private static bool Is(string meaning, string text) => Words[meaning].Contains(Fold(text).Trim(Marks).Trim());

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
