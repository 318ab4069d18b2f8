using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Diary.Domain.Access;

/// <summary>
/// The text of an invite code: 16 characters, 79 bits, without those that look like another. Read as people type it:
/// in any case, with any dashes and spaces, with Cyrillic letters in place of the Latin ones that look the same.
/// </summary>
public static class InviteText
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 16;
    private const int GroupLength = 4;
    private const int MaxTypedLength = 128;
    private const string CyrillicLookalikes = "АВЕКМНРСТУХ";
    private const string LatinOriginals = "ABEKMHPCTYX";

    public static string Create(int length = Length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>As shown: XXXX-XXXX-XXXX-XXXX.</summary>
    public static string Show(string code) =>
        string.Join('-', code.Chunk(GroupLength).Select(group => new string(group)));

    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(code));

    /// <summary>Null when what was typed cannot be a code.</summary>
    public static string? Read(string typed, int length = Length)
    {
        if (typed.Length > MaxTypedLength)
        {
            return null;
        }

        var code = new string([.. typed.Where(symbol => !IsSeparator(symbol)).Select(ToLatin)]);
        return code.Length == length && code.All(Alphabet.Contains) ? code : null;
    }

    private static bool IsSeparator(char symbol) =>
        char.IsWhiteSpace(symbol)
        || symbol is '_' or '.' or '\u2212'
        || char.GetUnicodeCategory(symbol) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    private static char ToLatin(char symbol)
    {
        var upper = char.ToUpperInvariant(symbol);
        var position = CyrillicLookalikes.IndexOf(upper, StringComparison.Ordinal);
        return position < 0 ? upper : LatinOriginals[position];
    }
}
