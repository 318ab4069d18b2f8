using System.Globalization;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Reads whole numbers written in figures, words, ordinals or Roman figures.</summary>
internal sealed class Numerals
{
    private readonly PhraseTable _words = Lexicon.Table("numbers");

    public bool TryRead(Findings findings, int at, out int number, out int length)
    {
        number = 0;
        length = 0;
        if (findings.At(at) is not { } token)
        {
            return false;
        }
        if (token.IsNumber)
        {
            number = token.Number;
            length = HasOrdinalTail(findings, at) ? TailLength(findings, at) : 1;
            return number >= 0;
        }
        if (!token.IsWord || _words[token] is not { } value)
        {
            return false;
        }
        number = int.Parse(value, CultureInfo.InvariantCulture);
        length = 1;
        if (
            number is 20 or 30
            && findings.At(at + 1) is { } next
            && _words[next] is { } unit
            && int.Parse(unit, CultureInfo.InvariantCulture) is > 0 and < 10 and var ones
        )
        {
            number += ones;
            length = 2;
        }
        return true;
    }

    /// <summary>«3-й», «12-го», «1st»: one to three letters that belong to the figure.</summary>
    private static bool HasOrdinalTail(Findings findings, int at) => TailLength(findings, at) > 1;

    private static int TailLength(Findings findings, int at)
    {
        if (findings.At(at + 1) is { Glued: true, IsWord: true } tail && IsTail(tail.Word))
        {
            return 2;
        }
        return
            findings.At(at + 1) is { Glued: true } hyphen
            && hyphen.Is('-')
            && findings.At(at + 2) is { Glued: true, IsWord: true } after
            && IsTail(after.Word)
            ? 3
            : 1;
    }

    private static bool IsTail(string word) => Tails.Contains(word);

    private static readonly HashSet<string> Tails =
    [
        .. Lexicon.Lines("ordinal-tails").SelectMany(line => line.Split(' ')),
    ];
}
