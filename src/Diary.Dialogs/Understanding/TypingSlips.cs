namespace Diary.Dialogs.Understanding;

/// <summary>Spoils a phrase as hurried fingers and dictation do, so that the component has met such phrases.</summary>
internal sealed class TypingSlips(Random random)
{
    private const int ShortestSpoiled = 4;

    private static readonly string[] Rows = [.. Lexicon.Lines("keyboard")];
    private static readonly (string Right, string Heard)[] Sounds = [.. Lexicon.Pairs("ru", "sound-alikes")];

    public string Spoil(string text)
    {
        var words = text.Split(' ');
        var at = random.Next(words.Length);
        if (words.Length > 2 && random.Next(6) == 0)
        {
            return WithoutSpace(words, Math.Min(at, words.Length - 2));
        }
        words[at] = words[at].Length >= ShortestSpoiled ? SpoilWord(words[at]) : words[at];
        return string.Join(' ', words);
    }

    private static string WithoutSpace(string[] words, int at) =>
        string.Join(' ', [.. words[..at], words[at] + words[at + 1], .. words[(at + 2)..]]);

    private string SpoilWord(string word)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(6) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            3 => $"{word[..at]}{Neighbour(word[at])}{word[(at + 1)..]}",
            _ => AsHeard(word),
        };
    }

    private char Neighbour(char letter)
    {
        foreach (var row in Rows)
        {
            var at = row.IndexOf(letter, StringComparison.Ordinal);
            if (at >= 0)
            {
                return row[Math.Clamp(at + (random.Next(2) == 0 ? -1 : 1), 0, row.Length - 1)];
            }
        }
        return letter;
    }

    private string AsHeard(string word)
    {
        var heard = Array.FindAll(Sounds, pair => word.LastIndexOf(pair.Right, StringComparison.Ordinal) > 0);
        if (heard.Length == 0)
        {
            return word;
        }
        var (right, sound) = heard[random.Next(heard.Length)];
        var at = word.LastIndexOf(right, StringComparison.Ordinal);
        return word[..at] + sound + word[(at + right.Length)..];
    }
}
