using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Quarters, half-years and the year.</summary>
internal sealed class TermRecogniser(Numerals numerals)
{
    private const string Tag = "<term>";

    private readonly PhraseTable _terms = Lexicon.Table("terms");
    private readonly PhraseTable _roman = Lexicon.Table("roman");

    public void Recognise(Findings findings)
    {
        for (var at = 0; at < findings.Tokens.Count; at++)
        {
            if (
                findings.At(at) is not { IsWord: true }
                || _terms.Find(findings.Tokens, at, out var length) is not { } kind
            )
            {
                continue;
            }
            if (kind == "year")
            {
                findings.Term ??= kind;
                findings.Take(at, length, Tag);
                continue;
            }
            Numbered(findings, at, length, kind);
        }
    }

    private void Numbered(Findings findings, int at, int length, string kind)
    {
        var most = kind == "half" ? 2 : 4;
        var letter = kind == "half" ? "h" : "q";
        var (number, start, end) =
            Before(findings, at, most) ?? After(findings, at + length, most) ?? (0, at, at + length);
        if (number == 0 && kind == "quarter-marks")
        {
            (number, start, end) = Alone(findings, at, most);
        }
        if (number > 0)
        {
            findings.Term ??= letter + (char)('0' + number);
            findings.Take(start, Math.Max(end, kind == "quarter-marks" ? end : at + length) - start, Tag);
        }
        if (findings.AreFree(at, length))
        {
            findings.Take(at, length, kind == "quarter-marks" ? "<quarter-marks>" : "<term-word>");
        }
    }

    private (int Number, int Start, int End)? Before(Findings findings, int at, int most)
    {
        for (var back = 1; back <= 3; back++)
        {
            if (Number(findings, at - back, most, out var number, out var length) && at - back + length == at)
            {
                return (number, at - back, at);
            }
        }
        return null;
    }

    private (int Number, int Start, int End)? After(Findings findings, int at, int most) =>
        Number(findings, at, most, out var number, out var length) ? (number, at - 1, at + length) : null;

    /// <summary>«четвертные Сони за вторую»: the number stands anywhere.</summary>
    private (int Number, int Start, int End) Alone(Findings findings, int at, int most)
    {
        for (var next = 0; next < findings.Tokens.Count; next++)
        {
            if (
                next != at
                && Number(findings, next, most, out var number, out var length)
                && !findings.Tokens[next].IsNumber
            )
            {
                return (number, next, next + length);
            }
        }
        return (0, at, at);
    }

    private bool Number(Findings findings, int at, int most, out int number, out int length)
    {
        if (numerals.TryRead(findings, at, out number, out length))
        {
            return number >= 1 && number <= most;
        }
        length = 1;
        number = findings.At(at) is { IsWord: true } token && _roman[token] is { } roman ? roman[0] - '0' : 0;
        return number >= 1 && number <= most;
    }
}
