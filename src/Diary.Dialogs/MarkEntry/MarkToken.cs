using Diary.Dialogs.Students;
using Diary.Domain.Grading;

namespace Diary.Dialogs.MarkEntry;

/// <summary>A word of a list, as far as it says what somebody gets.</summary>
/// <param name="Values">One mark, or two of a double one.</param>
public sealed record MarkToken(IReadOnlyList<MarkValue> Values, bool IsAbsent, string? Comment)
{
    private const char Slash = '/';

    private static readonly Dictionary<string, string> Words = Lexicons
        .Lines("entry-words.txt")
        .SelectMany(line => line.Phrases, (line, word) => (word, line.Meaning))
        .DistinctBy(pair => pair.word)
        .ToDictionary(pair => pair.word, pair => pair.Meaning);

    /// <returns>Null when the word is no mark.</returns>
    public static MarkToken? Read(string word)
    {
        var folded = word.ToLowerInvariant().Replace(Lexicons.Io, Lexicons.Ie);
        return Words.GetValueOrDefault(folded) switch
        {
            "absent" => new MarkToken([], true, null),
            "pass" => Of(MarkKind.Pass),
            "fail" => Of(MarkKind.Fail),
            "not-attested" => Of(MarkKind.NotAttested),
            "exempt" => Of(MarkKind.Exempt),
            "owed" => Of(MarkKind.Owed),
            [var digit] when char.IsAsciiDigit(digit) => new MarkToken([MarkValue.Of(digit - '0')], false, null),
            _ => Figures(folded),
        };
    }

    /// <summary>"5", "5/4", "5-": what stands beside the figure is kept as a comment, for the journal has no place for it.</summary>
    private static MarkToken? Figures(string word) =>
        word switch
        {
            [>= '0' and <= '9'] => new MarkToken([MarkValue.Of(word[0] - '0')], false, null),
            [>= '1' and <= '5', Slash, >= '1' and <= '5'] => new MarkToken(
                [MarkValue.Of(word[0] - '0'), MarkValue.Of(word[2] - '0')],
                false,
                null
            ),
            [>= '1' and <= '5', '+' or '-' or '\u2212' or '\u2013'] => new MarkToken(
                [MarkValue.Of(word[0] - '0')],
                false,
                word
            ),
            _ => null,
        };

    private static MarkToken Of(MarkKind kind) => new([new MarkValue(kind, null)], false, null);
}
