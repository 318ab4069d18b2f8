using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Languages;

/// <summary>What people call the languages, from <c>language-names.txt</c>: the code, then the beginnings of words.</summary>
internal static class LanguageNames
{
    private static readonly List<(string Beginning, Language Language)> Names = Load();

    /// <summary>The language that the text names last: «не по-русски, а на английском».</summary>
    public static Language? Find(string text)
    {
        var words = text.ToLowerInvariant();
        var found = Names
            .Select(name => (At: words.LastIndexOf(name.Beginning, StringComparison.Ordinal), name.Language))
            .Where(hit => hit.At >= 0)
            .OrderByDescending(hit => hit.At)
            .ToList();
        return found is [var (_, language), ..] ? language : null;
    }

    private static List<(string, Language)> Load()
    {
        using var stream =
            typeof(LanguageNames).Assembly.GetManifestResourceStream("language-names.txt")
            ?? throw new InvalidOperationException("The lexicon language-names.txt is not in the assembly.");
        using var reader = new StreamReader(stream);
        var names = new List<(string, Language)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(':', 2) is [var code, var list])
            {
                var beginnings = list.Split(',', StringSplitOptions.TrimEntries);
                names.AddRange(beginnings.Select(beginning => (beginning, Language.From(code))));
            }
        }

        return names;
    }
}
