namespace Diary.Dialogs.Understanding;

/// <summary>Finds days and periods: points by <see cref="DatePoints"/>, here what joins them.</summary>
internal sealed class DateRecogniser(Numerals numerals, DateWords words)
{
    private const string Tag = "<date>";

    private readonly HashSet<string> _people =
    [
        .. Lexicon.Lines("ambiguous-names").SelectMany(line => line.Split(' ')),
    ];
    private readonly DatePoints _points = new(numerals, words);

    public void Recognise(Findings findings, Calendar calendar)
    {
        for (var at = 0; at < findings.Tokens.Count; at++)
        {
            if (
                findings.At(at) is not null
                && (Range(findings, at, calendar) ?? Point(findings, at, calendar)) is { } found
            )
            {
                findings.Until |= findings.Dates.Count == 0 && words.Is(findings, at - 1, "until");
                findings.Dates.Add(found.Reading);
                findings.Take(at, found.Length, TagOf(found.Reading, calendar.Today));
                at += found.Length - 1;
            }
        }
    }

    private static string TagOf(DateReading reading, DateOnly today) =>
        (reading.Past.Start.CompareTo(today), reading.Future.Start.CompareTo(today)) switch
        {
            (< 0, < 0) => "<date-past>",
            (> 0, > 0) => "<date-future>",
            (0, 0) => "<date-today>",
            _ => Tag,
        };

    /// <summary>«с 1 по 15 октября», «с понедельника по среду», «1-15 октября», «до конца недели».</summary>
    private DateMention? Range(Findings findings, int at, Calendar calendar)
    {
        if (words.Is(findings, at, "until") || words.Is(findings, at, "to"))
        {
            return ToEnd(findings, at, calendar);
        }
        var start = words.Is(findings, at, "from") ? at + 1 : at;
        if (start > at && SinceStart(findings, start, calendar) is { } begun)
        {
            return begun;
        }
        return FromDay(findings, at, start, calendar) ?? FromPoint(findings, at, start, calendar);
    }

    private DateMention? ToEnd(Findings findings, int at, Calendar calendar)
    {
        if (!words.Is(findings, at + 1, "end"))
        {
            return null;
        }
        var unit = at + 2;
        if (words.Is(findings, unit, "this") || words.Is(findings, unit, "for"))
        {
            unit++;
        }
        return words.Unit(findings, unit) switch
        {
            "week" => new DateMention(calendar.RestOfWeek(), unit + 1 - at),
            "month" => new DateMention(calendar.RestOfMonth(), unit + 1 - at),
            _ => null,
        };
    }

    /// <summary>«с начала недели»: up to today.</summary>
    private DateMention? SinceStart(Findings findings, int at, Calendar calendar)
    {
        if (!words.Is(findings, at, "start"))
        {
            return null;
        }
        var unit = at + 1;
        while (words.Is(findings, unit, "this") || words.Is(findings, unit, "of"))
        {
            unit++;
        }
        var whole = words.Unit(findings, unit) switch
        {
            "week" => calendar.Week(0),
            "month" => calendar.MonthFromNow(0),
            _ => (DateReading?)null,
        };
        return whole is { } found
            ? new DateMention(DateReading.Of(found.Past.Start, calendar.Today), unit + 2 - at)
            : null;
    }

    /// <summary>A bare day that takes the month of the day after it.</summary>
    private DateMention? FromDay(Findings findings, int at, int start, Calendar calendar)
    {
        if (!numerals.TryRead(findings, start, out var day, out var length) || day is < 1 or > 31)
        {
            return null;
        }
        var joint = start + length;
        var dash = findings.At(joint) is { } mark && (mark.Is('-') || mark.Is('–') || mark.Is('—'));
        if (
            !dash
            && !words.Is(findings, joint, "to")
            && !words.Is(findings, joint, "and")
            && !words.Is(findings, joint, "until")
        )
        {
            return null;
        }
        if (_points.DayOf(findings, joint + 1, calendar) is not { } last)
        {
            return null;
        }
        var end = last.Reading.Future.End;
        var first = calendar.DayAndMonth(day, end.Month, end.Year);
        return first is { } reading && reading.Future.Start <= end
            ? new DateMention(DateReading.Of(reading.Future.Start, end), joint + 1 + last.Length - at)
            : null;
    }

    private DateMention? FromPoint(Findings findings, int at, int start, Calendar calendar)
    {
        if (_points.Find(findings, start, calendar, bareMonth: start > at) is not { } first)
        {
            return null;
        }
        var joint = start + first.Length;
        var dash = findings.At(joint) is { } mark && (mark.Is('-') || mark.Is('–') || mark.Is('—'));
        var and = words.Is(findings, joint, "and");
        var to = words.Is(findings, joint, "to") || words.Is(findings, joint, "until");
        var skip = and && words.IsPreposition(findings, joint + 1) ? 2 : 1;
        if (
            (dash || and || (to && start > at) || (to && !first.Reading.Past.Equals(default)))
            && _points.Find(findings, joint + skip, calendar, bareMonth: true) is { } last
        )
        {
            var reading = DateReading.Between(first.Reading, last.Reading);
            return new DateMention(reading, joint + skip + last.Length - at);
        }
        return start > at ? new DateMention(first.Reading.Since(calendar.Today), first.Length + 1) : null;
    }

    private DateMention? Point(Findings findings, int at, Calendar calendar) =>
        _points.Find(
            findings,
            at,
            calendar,
            bareMonth: words.IsPreposition(findings, at - 1) || IsMonthAlone(findings, at)
        );

    /// <summary>«оценки, октябрь»; «март» and «май» may be people.</summary>
    private bool IsMonthAlone(Findings findings, int at) => !_people.Contains(findings.Tokens[at].Word);
}
