using System.Globalization;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Figures that mean something here: lessons, minutes, marks.</summary>
internal sealed class FigureRecogniser(Numerals numerals)
{
    private const int LastLesson = 12;

    /// <summary>More hours are a time of the day.</summary>
    private const int LongestHours = 5;

    private readonly PhraseTable _minutes = Lexicon.Table("minutes");
    private readonly PhraseTable _lessons = Lexicon.Table("lesson");
    private readonly HashSet<string> _tails = [.. Lexicon.Lines("mark-tails").SelectMany(line => line.Split(' '))];
    private readonly HashSet<string> _cardinals = [.. Lexicon.Lines("cardinals").SelectMany(line => line.Split(' '))];
    private readonly string[] _ordinal = [.. Lexicon.Lines("ordinal-endings").SelectMany(line => line.Split(' '))];
    private readonly HashSet<string> _left =
    [
        .. Lexicon.Lines("lesson-prepositions").SelectMany(line => line.Split(' ')),
    ];
    private readonly HashSet<string> _clock = [.. Lexicon.Lines("clock-words").SelectMany(line => line.Split(' '))];
    private readonly HashSet<string> _notMarks =
    [
        .. Lexicon.Lines("counted-words").SelectMany(line => line.Split(' ')),
    ];

    /// <summary>Before dates and classes are looked for.</summary>
    public void Recognise(Findings findings)
    {
        for (var at = 0; at < findings.Tokens.Count; at++)
        {
            Minutes(findings, at);
            Lesson(findings, at);
        }
    }

    /// <summary>After everything else has taken its figures.</summary>
    public void RecogniseMarks(Findings findings)
    {
        for (var at = 0; at < findings.Tokens.Count; at++)
        {
            if (findings.At(at) is not { IsNumber: true, Text.Length: 1, Number: >= 1 and <= 5 } figure)
            {
                MarkInWords(findings, at);
                continue;
            }
            var tail = findings.At(at + 1) is { Glued: true } hyphen && hyphen.Is('-') ? at + 2 : at + 1;
            if (findings.At(tail) is { Glued: true, IsWord: true } glued && _tails.Contains(glued.Word))
            {
                findings.Mark ??= figure.Number;
                findings.Take(at, tail - at + 1, "<mark>");
            }
            else if (!IsCounted(findings, at) && !IsPartOfNumber(findings, at))
            {
                findings.Figure ??= figure.Number;
            }
        }
    }

    /// <summary>«поставь пять», «написал на четыре»; «третьим» alone may be a lesson.</summary>
    private void MarkInWords(Findings findings, int at)
    {
        if (
            findings.At(at) is not { IsWord: true } token
            || !numerals.TryRead(findings, at, out var number, out var length)
            || length > 1
        )
        {
            return;
        }
        if (_cardinals.Contains(token.Word))
        {
            findings.Figure ??= number is >= 2 and <= 5 && !IsCounted(findings, at) ? number : null;
        }
        else if (
            number <= LastLesson
            && Array.Exists(_ordinal, ending => token.Word.EndsWith(ending, StringComparison.Ordinal))
        )
        {
            findings.Ordinal ??= number;
            if (findings.At(at - 1) is { } before && _left.Contains(before.Word))
            {
                findings.OrdinalLeft ??= number;
            }
        }
    }

    private bool IsCounted(Findings findings, int at) =>
        (findings.At(at - 1) is { } before && _notMarks.Contains(before.Word))
        || (findings.At(at + 1) is { } after && _notMarks.Contains(after.Word));

    private static bool IsPartOfNumber(Findings findings, int at) =>
        (
            findings.At(at + 1) is { Glued: true, Kind: TokenKind.Mark }
            && findings.At(at + 2) is { Glued: true, IsNumber: true }
        )
        || (
            findings.Tokens[at].Glued
            && at > 1
            && findings.Tokens[at - 1].Kind == TokenKind.Mark
            && findings.Tokens[at - 2].IsNumber
        );

    private void Minutes(Findings findings, int at)
    {
        if (
            findings.At(at) is not { IsWord: true }
            || _minutes.Find(findings.Tokens, at, out var length) is not { } found
        )
        {
            return;
        }
        var value = int.Parse(
            found.AsSpan(found.IndexOf(':', StringComparison.Ordinal) + 1),
            CultureInfo.InvariantCulture
        );
        if (found.StartsWith("fixed", StringComparison.Ordinal))
        {
            Take(findings, at, length, value);
        }
        else if (NumberBefore(findings, at, out var count, out var start))
        {
            if (
                value > 1
                && (count > LongestHours || (findings.At(start - 1) is { } before && _clock.Contains(before.Word)))
            )
            {
                return;
            }
            Take(findings, start, at + length - start, count * value);
        }
        else if (NumberAfter(findings, at + 1, out count, out var end) && value == 1)
        {
            Take(findings, at, end - at, count);
        }
    }

    private static void Take(Findings findings, int at, int length, int minutes)
    {
        findings.Minutes ??= minutes;
        findings.Take(at, length, "<minutes>");
    }

    private bool NumberBefore(Findings findings, int at, out int number, out int start)
    {
        for (start = Math.Max(0, at - 3); start < at; start++)
        {
            if (numerals.TryRead(findings, start, out number, out var length) && start + length == at)
            {
                return true;
            }
        }
        number = 0;
        return false;
    }

    /// <summary>«минут на 20», «минут 15».</summary>
    private bool NumberAfter(Findings findings, int at, out int number, out int end)
    {
        for (var start = at; start <= at + 1; start++)
        {
            if (numerals.TryRead(findings, start, out number, out var length))
            {
                end = start + length;
                return true;
            }
        }
        (number, end) = (0, 0);
        return false;
    }

    /// <summary>«третий урок», «урок 3», but not «3 урока»: that is how many.</summary>
    private void Lesson(Findings findings, int at)
    {
        if (findings.At(at) is not { IsWord: true } || _lessons.Find(findings.Tokens, at, out _) is not { } kind)
        {
            return;
        }
        var before = NumberBefore(findings, at, out var number, out var start);
        var counted = before && kind == "counted" && findings.Tokens[start].IsNumber && start == at - 1;
        if (before && !counted && !IsCardinalWord(findings, start) && number is >= 1 and <= LastLesson)
        {
            findings.Lesson ??= number;
            findings.Take(start, at + 1 - start, "<lesson>");
        }
        else if (
            !before
            && findings.At(at + 1) is { IsNumber: true, Number: >= 1 and <= LastLesson } after
            && !IsPartOfNumber(findings, at + 1)
        )
        {
            findings.Lesson ??= after.Number;
            findings.Take(at, 2, "<lesson>");
        }
    }

    private bool IsCardinalWord(Findings findings, int at) => _notMarks.Contains(findings.Tokens[at].Word);
}
