using System.Text;

namespace Diary.Dialogs.Understanding.Words;

/// <summary>Cuts a message into words, numbers and marks; letters that cannot be seen are left out.</summary>
internal static class Tokenizer
{
    /// <summary>Nobody asks a diary anything longer; the rest is not read, so the work is bounded.</summary>
    public const int LongestRead = 1000;

    private const char Breve = '\u0306';

    public static List<Token> Split(string text)
    {
        var clean = Visible(text.Length > LongestRead ? text[..LongestRead] : text);
        var tokens = new List<Token>();
        var at = 0;
        var glued = false;
        while (at < clean.Length)
        {
            var letter = clean[at];
            if (char.IsWhiteSpace(letter))
            {
                glued = false;
                at++;
                continue;
            }
            var end = EndOf(clean, at);
            tokens.Add(Cut(clean[at..end], glued && tokens.Count > 0));
            at = end;
            glued = true;
        }
        return tokens;
    }

    public static string Fold(string word) => Fold(word.AsSpan());

    private static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            var lower = char.ToLowerInvariant(letter);
            if (lower is not ('\'' or '’'))
            {
                folded.Append(lower == 'ё' ? 'е' : lower);
            }
        }
        return folded.ToString();
    }

    private static Token Cut(string text, bool glued)
    {
        if (char.IsAsciiDigit(text[0]))
        {
            return new Token(text, text, TokenKind.Number, glued);
        }
        if (!char.IsLetter(text[0]))
        {
            return new Token(text, text, TokenKind.Mark, glued);
        }
        var owned =
            text.EndsWith("'s", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("’s", StringComparison.OrdinalIgnoreCase);
        var own = owned ? text[..^2] : text;
        return new Token(
            own,
            IsAbbreviation(own, 0) ? $"{own[0]}/{own[2]}".ToLowerInvariant() : Fold(own),
            TokenKind.Word,
            glued
        );
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        if (char.IsAsciiDigit(text[start]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }
        else if (IsAbbreviation(text, start) && !(start > 0 && char.IsLetter(text[start - 1])))
        {
            end = start + 3;
        }
        else if (char.IsLetter(text[start]))
        {
            while (end < text.Length && (char.IsLetter(text[end]) || IsInnerApostrophe(text, end)))
            {
                end++;
            }
        }
        return end;
    }

    /// <summary>Two single letters and what stands between them: к/р, д/з, с.р.</summary>
    private static bool IsAbbreviation(string text, int at) =>
        at + 2 < text.Length
        && char.IsLetter(text[at])
        && text[at + 1] is '/' or '.' or '\\'
        && char.IsLetter(text[at + 2])
        && (at + 3 == text.Length || !char.IsLetterOrDigit(text[at + 3]));

    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    /// <summary>Not <see cref="string.Normalize()"/>: that throws on a lone surrogate.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter == Breve && visible.Length > 0 && visible[^1] is 'и' or 'И')
            {
                visible[^1] = visible[^1] == 'и' ? 'й' : 'Й';
                continue;
            }
            var category = char.GetUnicodeCategory(letter);
            if (
                category
                is not (
                    System.Globalization.UnicodeCategory.Format
                    or System.Globalization.UnicodeCategory.NonSpacingMark
                )
            )
            {
                visible.Append(letter);
            }
        }
        return visible.ToString();
    }
}
