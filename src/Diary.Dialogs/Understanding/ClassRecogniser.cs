using System.Globalization;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>A class: «7Б», «7 "Б"», «7-б», «в седьмом б», 10A.</summary>
internal sealed class ClassRecogniser(Numerals numerals, DateWords dates, Alphabets alphabets)
{
    private const string NeverALetter = "ъыьй";

    private readonly HashSet<string> _functionWords = Words("single-letter-words");
    private readonly HashSet<string> _classWords = Words("class-words");
    private readonly HashSet<string> _cues = Words("class-cues");

    public void Recognise(Findings findings)
    {
        for (var at = 0; at < findings.Tokens.Count && findings.Class is null; at++)
        {
            if (
                numerals.TryRead(findings, at, out var grade, out var length)
                && grade is >= 1 and <= 11
                && !FollowsFigure(findings, at)
                && LetterAfter(findings, at, length) is { } found
            )
            {
                findings.Class = string.Create(CultureInfo.InvariantCulture, $"{grade}{found.Letter}");
                findings.Take(at, found.Length, "<class>");
            }
        }
    }

    private static HashSet<string> Words(string file) => [.. Lexicon.Lines(file).SelectMany(line => line.Split(' '))];

    /// <summary>«05.12 в», «18:00 в» are no classes.</summary>
    private static bool FollowsFigure(Findings findings, int at) =>
        findings.Tokens[at].Glued
        && at > 0
        && findings.Tokens[at - 1].Kind == TokenKind.Mark
        && "./:,".Contains(findings.Tokens[at - 1].Text[0]);

    private (string Letter, int Length)? LetterAfter(Findings findings, int at, int length)
    {
        // An ordinal tail of one letter («7й») may be the letter of a class: «7а».
        var digits = findings.Tokens[at].IsNumber;
        var next = at + (digits ? 1 : length);
        var spaced = false;
        var quoted = false;
        while (findings.At(next) is { Kind: TokenKind.Mark } mark && "-–\"«“'".Contains(mark.Text[0]))
        {
            quoted |= mark.Text[0] != '-' && mark.Text[0] != '–';
            spaced |= !mark.Glued;
            next++;
        }
        if (
            digits
            && findings.At(next) is { IsWord: true, Glued: false } classWord
            && _classWords.Contains(classWord.Word)
        )
        {
            return null;
        }
        if (findings.At(next) is not { IsWord: true } letter || letter.Text.Length != 1)
        {
            return null;
        }
        // «1-е сентября»
        if (dates.TryValue(findings, next + 1, "month", out _, out _) || dates.Is(findings, next + 1, "number"))
        {
            return null;
        }
        spaced |= !letter.Glued && !quoted;
        if (Cyrillic(letter.Text[0]) is not { } found || (spaced && !IsPlausible(findings, at, next, digits)))
        {
            return null;
        }
        var end = next + 1;
        while (quoted && findings.At(end) is { Kind: TokenKind.Mark } close && "\"»”'".Contains(close.Text[0]))
        {
            end++;
        }
        if (findings.At(end) is { IsWord: true } after && _classWords.Contains(after.Word))
        {
            end++;
        }
        return (found.ToString(), end - at);
    }

    /// <summary>A letter that stands apart may be a word: «с 5 в журнал», «в 7 а потом».</summary>
    private bool IsPlausible(Findings findings, int at, int letter, bool digits)
    {
        var token = findings.Tokens[letter];
        if (token.IsCapital || !_functionWords.Contains(token.Word))
        {
            return true;
        }
        if (findings.At(letter + 1) is { } governed && (governed.IsNumber || dates.IsDay(findings, letter + 1)))
        {
            return false;
        }
        if (at > 0 && _cues.Contains(findings.Tokens[at - 1].Word))
        {
            return true;
        }
        var last = letter == findings.Tokens.Count - 1 || findings.Tokens[letter + 1].Kind == TokenKind.Mark;
        var named = findings.At(letter + 1) is { } after && _classWords.Contains(after.Word);
        var led =
            at > 0
            && (
                _functionWords.Contains(findings.Tokens[at - 1].Word)
                || _classWords.Contains(findings.Tokens[at - 1].Word)
            );
        return last || named || (led && !digits);
    }

    private char? Cyrillic(char letter)
    {
        var upper = char.ToUpperInvariant(letter);
        if (char.IsAsciiLetter(letter))
        {
            upper = alphabets.Lookalike(upper);
            if (char.IsAsciiLetter(upper))
            {
                upper = alphabets.FromTranslit(char.ToLowerInvariant(letter).ToString()).ToUpperInvariant()[0];
            }
        }
        return upper is >= 'А' and <= 'Я' && !NeverALetter.Contains(char.ToLowerInvariant(upper)) ? upper : null;
    }
}
