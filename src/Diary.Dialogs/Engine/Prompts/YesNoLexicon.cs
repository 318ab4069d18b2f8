using System.Reflection;

namespace Diary.Dialogs.Engine.Prompts;

/// <summary>The words for yes and no, from <c>yes-no.txt</c>: one answer a line, after <c>yes:</c> or <c>no:</c>.</summary>
internal static class YesNoLexicon
{
    private static readonly Dictionary<string, bool> Words = Load();

    /// <summary>The whole text, or what stands before its first comma: «да, отвязать».</summary>
    public static bool? Read(string text) => Find(text) ?? Find(text.Split(',')[0]);

    private static bool? Find(string words)
    {
        var word = words.Trim().TrimEnd('.', '!', ')', ',').ToLowerInvariant().Replace('ё', 'е');
        return Words.TryGetValue(word, out var yes) ? yes : null;
    }

    private static Dictionary<string, bool> Load()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("yes-no.txt")
            ?? throw new InvalidOperationException("The lexicon yes-no.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, bool>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(':', 2) is [var kind, var list])
            {
                foreach (var word in list.Split(',', StringSplitOptions.TrimEntries))
                {
                    words[word] = kind == "yes";
                }
            }
        }

        return words;
    }
}
