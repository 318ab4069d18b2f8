using System.Globalization;
using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>The words dates are made of, by what they do in a date.</summary>
internal sealed class DateWords
{
    private readonly PhraseTable _table = Lexicon.Table("dates");

    private readonly HashSet<string> _prepositions =
    [
        .. Lexicon.Entries("dates").Where(entry => entry.Value is "for" or "on" or "in").Select(entry => entry.Form),
    ];

    public bool Is(Findings findings, int at, string kind) => KindAt(findings, at, out _) == kind;

    /// <summary>A value of the form <c>kind:number</c>.</summary>
    public bool TryValue(Findings findings, int at, string kind, out int value, out int length)
    {
        value = 0;
        var found = KindAt(findings, at, out length);
        return found is not null
            && found.StartsWith(kind, StringComparison.Ordinal)
            && found.Length > kind.Length
            && found[kind.Length] == ':'
            && int.TryParse(
                found.AsSpan(kind.Length + 1),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    public string? Unit(Findings findings, int at)
    {
        var kind = KindAt(findings, at, out _);
        return kind is not null && kind.StartsWith("unit:", StringComparison.Ordinal) ? kind[5..] : null;
    }

    public bool IsPreposition(Findings findings, int at) =>
        findings.At(at) is { IsWord: true } token && _prepositions.Contains(token.Word);

    /// <summary>A word that names a day or a period, or begins to: «пятницу», «следующий».</summary>
    public bool IsDay(Findings findings, int at) =>
        KindAt(findings, at, out _) is { } kind
        && (
            kind.Contains(':', StringComparison.Ordinal) || kind is "this" or "next" or "last" or "recent" or "weekend"
        );

    public string? KindAt(Findings findings, int at, out int length)
    {
        length = 0;
        return findings.At(at) is { IsWord: true } ? _table.Find(findings.Tokens, at, out length) : null;
    }
}
