using System.Reflection;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>The data files of understanding: every word the component knows stands there, none in code.</summary>
internal static class Lexicon
{
    public static IReadOnlyList<string> Languages { get; } = ["ru", "en"];

    /// <summary>Lines of one file in every language that has it, without comments.</summary>
    public static IEnumerable<string> Lines(string file) => Languages.SelectMany(language => Lines(language, file));

    public static IEnumerable<string> Lines(string language, string file)
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream($"Understanding.Lexicons/{language}/{file}.txt");
        if (stream is null)
        {
            yield break;
        }
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var text = line.Trim();
            if (text.Length > 0 && text[0] != '#')
            {
                yield return text;
            }
        }
    }

    /// <summary>Lines «value = form, form».</summary>
    public static IEnumerable<(string Value, string Form)> Entries(string file) =>
        Languages.SelectMany(language => Entries(language, file));

    public static IEnumerable<(string Value, string Form)> Entries(string language, string file) =>
        from line in Lines(language, file)
        let cut = line.IndexOf('=', StringComparison.Ordinal)
        from form in line[(cut + 1)..]
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (line[..cut].Trim(), Tokenizer.Fold(form));

    public static PhraseTable Table(string file) => new(Entries(file));

    /// <summary>Lines «key=value», taken as they stand.</summary>
    public static IEnumerable<(string Key, string Value)> Pairs(string language, string file) =>
        from line in Lines(language, file)
        let cut = line.IndexOf('=', 1)
        select (line[..cut], line[(cut + 1)..]);
}
