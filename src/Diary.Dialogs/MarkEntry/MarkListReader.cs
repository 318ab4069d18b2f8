using System.Text.RegularExpressions;
using Diary.Dialogs.Students;
using Diary.Domain.Grading;

namespace Diary.Dialogs.MarkEntry;

/// <summary>
/// Reads «Иванов 5, Петров 4 "пересдать"», thirty pasted lines, or «поставь Иванову 5 по алгебре»: who gets what.
/// </summary>
internal static partial class MarkListReader
{
    /// <summary>A longer list is not a class's.</summary>
    public const int MaxItems = 80;

    private const int MaxNameWords = 3;
    private const string Opens = "«“„(";
    private const string Closes = "»”)";

    /// <summary>The words before the list: which class, subject, work and day.</summary>
    public static string Header(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && !HasMark(text[..colon]))
        {
            return text[..colon];
        }

        var lines = text.Split('\n');
        var header = lines.TakeWhile(line => !HasMark(line)).ToList();
        return header.Count > 0 && header.Count < lines.Length ? string.Join(' ', header) : text;
    }

    /// <summary>Whether it looks like a list: two or more pairs of a name and a mark.</summary>
    public static bool IsList(string text) =>
        Items(Body(text)).Take(MaxItems).Count(item => Words(item) is { Count: >= 2 } words && EndsWithMark(words))
        >= 2;

    public static IReadOnlyList<ListedMark> Read(string text, RollMatcher roll)
    {
        var body = Body(text);
        var isList = body.Length < text.Length || Items(body).Skip(1).Any();
        return [.. Items(body).Take(MaxItems).SelectMany(item => ReadItem(item, roll, isList))];
    }

    private static string Body(string text)
    {
        var header = Header(text);
        return header.Length < text.Length && text.StartsWith(header, StringComparison.Ordinal)
            ? text[(header.Length + 1)..]
            : text;
    }

    /// <summary>Lines, and what commas part, but not inside quotes.</summary>
    private static IEnumerable<string> Items(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var (start, isQuoted) = (0, false);
            for (var at = 0; at <= line.Length; at++)
            {
                var ends = at == line.Length || (line[at] is ',' or ';' && !isQuoted);
                if (ends && line[start..at].Trim() is { Length: > 0 } item)
                {
                    yield return item;
                }

                start = ends ? at + 1 : start;
                isQuoted = at < line.Length && IsQuotedAfter(line[at], isQuoted);
            }
        }
    }

    private static bool IsQuotedAfter(char letter, bool isQuoted) =>
        letter == '"' ? !isQuoted : Opens.Contains(letter) || (isQuoted && !Closes.Contains(letter));

    private static List<ListedMark> ReadItem(string item, RollMatcher roll, bool isList)
    {
        var (words, comment) = (Words(item), CommentIn(item));
        return IsMarkFirst(words, roll)
            ? ReadMarksFirst(words, roll, comment)
            : ReadNamesFirst(words, roll, isList, comment);
    }

    /// <summary>«5 Иванову и 4 Петрову».</summary>
    private static bool IsMarkFirst(List<string> words, RollMatcher roll)
    {
        var marks = words.FindIndex(word => MarkToken.Read(word) is not null);
        var lastMark = words.FindLastIndex(word => MarkToken.Read(word) is not null);
        var name = words.FindIndex(roll.Knows);
        return marks >= 0 && marks < name && lastMark < words.FindLastIndex(roll.Knows);
    }

    private static List<ListedMark> ReadMarksFirst(List<string> words, RollMatcher roll, string? comment)
    {
        var found = new List<ListedMark>();
        MarkToken? mark = null;
        var names = new List<string>();
        foreach (var word in words.Append(null))
        {
            if (word is not null && MarkToken.Read(word) is not { })
            {
                names.Add(word);
                continue;
            }

            if (mark is not null && Name(names, roll, isList: false) is { } name)
            {
                found.Add(Listed(name, roll, mark, null, comment));
            }

            mark = word is null ? null : MarkToken.Read(word);
            names.Clear();
        }

        return found;
    }

    private static List<ListedMark> ReadNamesFirst(List<string> words, RollMatcher roll, bool isList, string? comment)
    {
        var found = new List<ListedMark>();
        var names = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            if (MarkToken.Read(words[at]) is not { } mark)
            {
                names.Add(words[at]);
                continue;
            }

            if (Name(names, roll, isList) is { } name)
            {
                var second = at + 1 < words.Count && mark.Values.Count == 1 ? MarkToken.Read(words[at + 1]) : null;
                at += second is { Values.Count: 1 } ? 1 : 0;
                found.Add(Listed(name, roll, mark, second, comment));
            }

            names.Clear();
        }

        return found;
    }

    /// <summary>Between two marks stand names and words around them: known surnames win; in a list the last words will do.</summary>
    private static List<string>? Name(List<string> words, RollMatcher roll, bool isList)
    {
        var letters = words.FindAll(word => word.Length > 1 || char.IsUpper(word[0]));
        var known = letters.FindLastIndex(roll.Knows);
        if (known >= 0)
        {
            return Around(letters, known, roll);
        }

        var looks = isList ? letters : letters.FindAll(word => char.IsUpper(word[0]));
        return looks.Count > 0 && roll.Find(looks).Candidates.Count > 0 ? looks
            : isList && looks.Count is > 0 and <= MaxNameWords ? looks
            : null;
    }

    /// <summary>The surname with a given name or an initial beside it.</summary>
    private static List<string> Around(List<string> words, int surname, RollMatcher roll)
    {
        var name = new List<string> { words[surname] };
        foreach (var beside in new[] { surname + 1, surname - 1 })
        {
            if (beside >= 0 && beside < words.Count && IsGivenName(words[beside], roll))
            {
                name.Add(words[beside]);
            }
        }

        return name;
    }

    private static bool IsGivenName(string word, RollMatcher roll) =>
        char.IsUpper(word[0])
        && roll.Roll.Any(learner =>
            word.Length <= 2
                ? learner.Name.GivenName.StartsWith(word[..1], StringComparison.OrdinalIgnoreCase)
                : GivenNames.AreOne(learner.Name.GivenName, word)
                    || learner.Name.GivenName.StartsWith(word[..2], StringComparison.OrdinalIgnoreCase)
        );

    private static ListedMark Listed(
        List<string> name,
        RollMatcher roll,
        MarkToken mark,
        MarkToken? second,
        string? comment
    )
    {
        var match = roll.Find(name);
        IReadOnlyList<MarkValue> values = second is { Values.Count: 1 }
            ? [.. mark.Values, .. second.Values]
            : mark.Values;
        return new ListedMark(
            string.Join(' ', name),
            match.Candidates,
            match.IsGuess,
            values,
            mark.IsAbsent,
            comment ?? mark.Comment
        );
    }

    private static bool HasMark(string text) =>
        Words(text) is { Count: >= 2 } words && words.Skip(1).Any(word => MarkToken.Read(word) is not null);

    private static bool EndsWithMark(List<string> words) =>
        MarkToken.Read(words[^1]) is not null && words[0].Length > 1 && char.IsLetter(words[0][0]);

    private static List<string> Words(string item) =>
        [
            .. Quoted()
                .Replace(item, " ")
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('.', '!', '?', '=', '—', '–', '"', '*', ':'))
                .Where(word => word.Length > 0 && word.Any(char.IsLetterOrDigit)),
        ];

    private static string? CommentIn(string item) =>
        Quoted().Match(item) is { Success: true } quoted
            ? quoted.Value[1..^1].Trim() is { Length: > 0 } text
                ? text
                : null
            : null;

    [GeneratedRegex("[\"«“„(][^\"»”“)]*[\"»”“)]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
