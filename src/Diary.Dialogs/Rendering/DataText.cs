using System.Text;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// Makes what people typed harmless inside the neutral markup: it can be neither a tag nor an attribute, cannot turn
/// the text around it, and reaches every channel as valid Unicode.
/// </summary>
internal static class DataText
{
    /// <summary>
    /// A line break typed by a person. Line feeds are layout of the template and collapse; this character does not.
    /// </summary>
    public const char LineBreak = '\u2028';

    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    public static string Escape(string typed)
    {
        var escaped = new StringBuilder(typed.Length + 16);
        var turns = false;
        var afterReturn = false;
        foreach (var rune in typed.EnumerateRunes())
        {
            var secondHalfOfLineBreak = afterReturn && rune.Value == '\n';
            afterReturn = rune.Value == '\r';
            if (!secondHalfOfLineBreak)
            {
                Append(escaped, rune);
                turns |= IsRightToLeft(rune.Value);
            }
        }

        return turns ? $"{FirstStrongIsolate}{escaped}{PopDirectionalIsolate}" : escaped.ToString();
    }

    /// <summary>What an attribute says: the isolates and line breaks that <see cref="Escape"/> wrote are for text only.</summary>
    public static string OfAttribute(string value)
    {
        return value
            .Replace(FirstStrongIsolate.ToString(), "", StringComparison.Ordinal)
            .Replace(PopDirectionalIsolate.ToString(), "", StringComparison.Ordinal)
            .Replace(LineBreak, ' ')
            .Trim();
    }

    private static void Append(StringBuilder escaped, Rune rune)
    {
        switch (rune.Value)
        {
            case '<':
                escaped.Append("&lt;");
                break;
            case '>':
                escaped.Append("&gt;");
                break;
            case '&':
                escaped.Append("&amp;");
                break;
            case '"':
                escaped.Append("&quot;");
                break;
            case '\'':
                escaped.Append("&#39;");
                break;
            case '\r' or '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                escaped.Append(LineBreak);
                break;
            case '\t':
                escaped.Append(' ');
                break;
            default:
                if (!IsDropped(rune.Value))
                {
                    escaped.Append(rune);
                }

                break;
        }
    }

    /// <summary>
    /// Control characters, which no font shows and some servers refuse, the explicit direction overrides, embeddings
    /// and isolates, which exist to reorder what follows, and what Unicode says is not a character.
    /// </summary>
    private static bool IsDropped(int value)
    {
        return value is < 0x20 or (>= 0x7F and <= 0x9F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
            || value is >= 0xFDD0 and <= 0xFDEF
            || (value & 0xFFFE) == 0xFFFE;
    }

    private static bool IsRightToLeft(int value)
    {
        return value
            is (>= 0x0590 and <= 0x08FF)
                or 0x200F
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFE)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);
    }
}
