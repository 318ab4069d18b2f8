using System.Globalization;
using System.Text;

namespace Diary.Dialogs.Rendering;

/// <summary>How many columns of a fixed-width font a text takes.</summary>
internal static class DisplayWidth
{
    public static int Of(string text)
    {
        var width = 0;
        for (var at = 0; at < text.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            width += OfElement(text.AsSpan(at, length));
            at += length;
        }

        return width;
    }

    /// <summary>What is seen as one character is as wide as its widest part.</summary>
    public static int OfElement(ReadOnlySpan<char> element)
    {
        var width = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            width = Math.Max(width, OfRune(rune));
        }

        return width;
    }

    public static string Pad(string text, int width, CellAlignment alignment)
    {
        var missing = Math.Max(0, width - Of(text));
        var before = alignment switch
        {
            CellAlignment.Left => 0,
            CellAlignment.Center => missing / 2,
            CellAlignment.Right => missing,
        };
        return new string(' ', before) + text + new string(' ', missing - before);
    }

    private static int OfRune(Rune rune)
    {
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format
            or UnicodeCategory.Control => 0,
            _ => IsWide(rune.Value) ? 2 : 1,
        };
    }

    private static bool IsWide(int value)
    {
        return value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x231A and <= 0x231B)
                or (>= 0x23E9 and <= 0x23F3)
                or (>= 0x25FD and <= 0x25FE)
                or (>= 0x2614 and <= 0x2615)
                or 0x26A0
                or 0x26D4
                or (>= 0x2705 and <= 0x274E)
                or (>= 0x2753 and <= 0x2757)
                or (>= 0x2795 and <= 0x2797)
                or (>= 0x2B1B and <= 0x2B55)
                or (>= 0x2E80 and <= 0x303E)
                or (>= 0x3041 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0x1F000 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);
    }
}
