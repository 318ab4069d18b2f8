using System.Text;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>
/// A message as it may be kept to learn from: names, figures, codes and addresses are replaced, and so is every word that
/// is not known to be a usual one. Better a word too many than a child.
/// </summary>
internal sealed class PhraseRedaction(Vocabulary vocabulary, Pieces pieces)
{
    private const string Name = "<name>";
    private const string Figure = "<number>";
    private const string Code = "<code>";
    private const string Address = "<address>";
    private const int Longest = 200;

    public string Of(Findings findings)
    {
        var kept = new StringBuilder();
        var tokens = findings.Tokens;
        for (var at = 0; at < tokens.Count && kept.Length < Longest; )
        {
            var end = RunEnd(tokens, at);
            var said = end - at > 1 && RunName(tokens, at, end) is { } whole ? whole : null;
            if (said is not null)
            {
                Append(kept, said, tokens[at].Glued);
                at = end;
                continue;
            }
            Append(kept, Said(tokens[at]), tokens[at].Glued);
            at++;
        }
        return kept.Length > Longest ? kept.ToString(0, Longest) : kept.ToString();
    }

    private static void Append(StringBuilder kept, string said, bool glued)
    {
        // «Мария Ивановна» is one person.
        if (said == Name && kept.ToString().EndsWith(Name, StringComparison.Ordinal))
        {
            return;
        }
        if (kept.Length > 0 && !glued)
        {
            kept.Append(' ');
        }
        kept.Append(said);
    }

    private string Said(Token token)
    {
        if (token.Text.Any(char.IsDigit))
        {
            return Figure;
        }
        return token.Tag is "<child>" or "<person>" or "<adult>" || (token.IsWord && token.IsFree && !IsUsual(token))
            ? Name
            : token.Word;
    }

    private bool IsUsual(Token token) =>
        token.Word.Length < 2 || vocabulary.Knows(token.Word) || pieces.Means(token.Word);

    /// <summary>Tokens with no space between them: an address, a code, a telephone number.</summary>
    private static int RunEnd(IReadOnlyList<Token> tokens, int at)
    {
        var end = at + 1;
        while (end < tokens.Count && tokens[end].Glued)
        {
            end++;
        }
        return end;
    }

    private static string? RunName(IReadOnlyList<Token> tokens, int at, int end)
    {
        var (words, numbers, address) = (false, false, false);
        for (var next = at; next < end; next++)
        {
            words |= tokens[next].IsWord;
            numbers |= tokens[next].IsNumber;
            address |= tokens[next].Is('@') || (tokens[next].Is('/') && next + 1 < end && tokens[next + 1].Is('/'));
        }
        return address ? Address
            : words && numbers ? Code
            : null;
    }
}
