using System.Globalization;

namespace Diary.Dialogs.Rendering;

/// <summary>Where a text that is too long can be cut.</summary>
internal static class TextBreaks
{
    /// <summary>
    /// How many UTF-16 units of the text to take, at most <paramref name="limit"/> and at least one: up to a line's
    /// end, else a sentence's, else a word's, else between what is seen as single characters.
    /// </summary>
    public static int FindBreak(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text.Length;
        }

        var earliest = limit / 2;
        return LastBreak(text, limit, earliest, IsLineEnd)
            ?? LastBreak(text, limit, earliest, IsSentenceEnd)
            ?? LastBreak(text, limit, 1, IsWordEnd)
            ?? LastCharacterBoundary(text, limit);
    }

    private static bool IsLineEnd(string text, int at) => text[at - 1] == '\n' || text[at] == '\n';

    private static bool IsSentenceEnd(string text, int at)
    {
        return text[at] is ' ' or '\n' && text[at - 1] is '.' or '!' or '?' or '…';
    }

    private static bool IsWordEnd(string text, int at) => text[at] is ' ' or '\n' or '\t';

    private static int? LastBreak(string text, int limit, int earliest, Func<string, int, bool> isBreak)
    {
        for (var at = limit; at >= Math.Max(1, earliest); at--)
        {
            if (isBreak(text, at))
            {
                return at;
            }
        }

        return null;
    }

    private static int LastCharacterBoundary(string text, int limit)
    {
        // A run of combining marks can make one character thousands of units long: look back only so far.
        const int Lookback = 256;
        var at = Math.Max(0, limit - Lookback);
        at += at > 0 && char.IsLowSurrogate(text[at]) ? 1 : 0;
        var last = at;
        while (at < limit)
        {
            var next = at + StringInfo.GetNextTextElementLength(text.AsSpan(at));
            if (next > limit)
            {
                break;
            }

            (last, at) = (next, next);
        }

        return last > Math.Max(0, limit - Lookback) ? last : BetweenSurrogates(text, limit);
    }

    private static int BetweenSurrogates(string text, int limit)
    {
        var insidePair = char.IsLowSurrogate(text[limit]) && char.IsHighSurrogate(text[limit - 1]);
        return insidePair && limit > 1 ? limit - 1 : limit;
    }
}
