using Diary.Domain.Files;

namespace Diary.Dialogs.Files;

/// <summary>What files a person asks for in words: «где моя презентация по истории». From <c>file-words.txt</c>.</summary>
internal static class FileWords
{
    private const string Asked = "asked";
    private const int ShortestCut = 5;
    private const int Ending = 2;
    private static readonly (HashSet<string> Asked, IReadOnlyList<(string Start, string[] Types)> Kinds) Words = Load();

    /// <summary>What is looked for, without the words around it; null when it is everything.</summary>
    public static string? Named(string text)
    {
        var named = FileNames
            .Fold(text)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('?', '!', '.', ',', ':', ';', '"', '(', ')', '«', '»'))
            .Where(word => word.Length > 0 && !Words.Asked.Contains(word))
            .ToList();
        return named.Count == 0 ? null : string.Join(' ', named);
    }

    /// <param name="named">Of <see cref="Named"/>.</param>
    public static FileSearch Search(string? named) =>
        named is null ? FileSearch.All : new([.. named.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Term)]);

    private static FileTerm Term(string word)
    {
        var types = Words
            .Kinds.Where(kind => word.StartsWith(kind.Start, StringComparison.Ordinal))
            .SelectMany(kind => kind.Types)
            .ToList();
        return new FileTerm(word.Length < ShortestCut ? word : word[..^Ending], types);
    }

    private static (HashSet<string>, IReadOnlyList<(string, string[])>) Load()
    {
        using var stream =
            typeof(FileWords).Assembly.GetManifestResourceStream("file-words.txt")
            ?? throw new InvalidOperationException("The lexicon file-words.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .ToLookup(parts => parts[0] == Asked, parts => (Types: parts[0].Split(' '), Words: Split(parts[1])));
        return (
            [.. lines[true].SelectMany(line => line.Words)],
            [.. lines[false].SelectMany(line => line.Words.Select(word => (word, line.Types)))]
        );

        static string[] Split(string words) =>
            [.. words.Split(',', StringSplitOptions.TrimEntries).Select(FileNames.Fold)];
    }
}
