using System.Globalization;
using Diary.Dialogs.Students;

namespace Diary.Dialogs.Marks;

/// <summary>Which marks of the days are shown, and in which order. Small enough for a button.</summary>
/// <param name="Values">Only these numbers; empty for all.</param>
/// <param name="OnlyOwed">Only what is still owed.</param>
/// <param name="WorkType">Only this kind of work.</param>
/// <param name="Page">From 0.</param>
/// <param name="Period">A part of the year that was named instead of days.</param>
internal sealed record MarkFilter(
    string Values = "",
    bool OnlyOwed = false,
    string? WorkType = null,
    MarkSort Sort = MarkSort.Date,
    int Page = 0,
    AskedPeriod? Period = null
)
{
    private const char Owed = 'o';
    private const char BySubject = 's';
    private const char ByKind = 'k';
    private const char AtPage = 'p';
    private const char InPeriod = '=';

    /// <summary>Each kind of work has a letter of its own.</summary>
    private static readonly Dictionary<char, string> Works = new()
    {
        ['T'] = "test",
        ['I'] = "independent",
        ['H'] = "homework",
        ['O'] = "oral",
        ['D'] = "dictation",
        ['E'] = "essay",
        ['L'] = "lab",
        ['P'] = "project",
        ['Q'] = "quiz",
    };

    public static IReadOnlyCollection<string> WorkTypes => Works.Values;

    public bool IsNarrow => Values.Length > 0 || OnlyOwed || WorkType is not null;

    public IReadOnlyList<int> Numbers => [.. Values.Select(digit => digit - '0')];

    /// <returns>Null when nothing is asked beyond the days.</returns>
    public string? Encode()
    {
        var work = Works.FirstOrDefault(pair => pair.Value == WorkType).Key;
        var text = string.Concat(
            Values,
            OnlyOwed ? Owed : "",
            work == default ? "" : work,
            Sort switch
            {
                MarkSort.Subject => BySubject,
                MarkSort.Kind => ByKind,
                MarkSort.Date => "",
            },
            Page > 0 ? AtPage + Page.ToString(CultureInfo.InvariantCulture) : "",
            Period is null ? "" : InPeriod + Period.Encode()
        );
        return text.Length > 0 ? text : null;
    }

    /// <summary>What is none of ours is left out: a forged button shows more marks, never others'.</summary>
    public static MarkFilter Decode(string? detail)
    {
        var text = detail ?? "";
        var period = text.IndexOf(InPeriod, StringComparison.Ordinal);
        var filter = new MarkFilter(
            Period: period >= 0 && period + 1 < text.Length ? AskedPeriod.Decode(text[(period + 1)..]) : null
        );
        text = period >= 0 ? text[..period] : text;
        var page = text.IndexOf(AtPage, StringComparison.Ordinal);
        if (
            page >= 0
            && int.TryParse(text.AsSpan(page + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        )
        {
            filter = filter with { Page = n };
        }

        return (page >= 0 ? text[..page] : text).Aggregate(filter, Read);
    }

    private static MarkFilter Read(MarkFilter filter, char letter) =>
        letter switch
        {
            >= '1' and <= '5' => filter with { Values = filter.Values + letter },
            Owed => filter with { OnlyOwed = true },
            BySubject => filter with { Sort = MarkSort.Subject },
            ByKind => filter with { Sort = MarkSort.Kind },
            _ when Works.TryGetValue(letter, out var work) => filter with { WorkType = work },
            _ => filter,
        };
}

public enum MarkSort
{
    Date,
    Subject,
    Kind,
}
