namespace Diary.Dialogs.Understanding;

internal readonly record struct DateMention(DateReading Reading, int Length);

/// <summary>One day or one named period: «завтра», «12 сентября», «на прошлой неделе», «last three days».</summary>
internal sealed class DatePoints(Numerals numerals, DateWords words)
{
    private const int DaysOfMonth = 30;

    public DateMention? Find(Findings findings, int at, Calendar calendar, bool bareMonth) =>
        InFigures(findings, at, calendar)
        ?? DayOf(findings, at, calendar)
        ?? Named(findings, at, calendar)
        ?? Counted(findings, at, calendar)
        ?? Turned(findings, at, calendar)
        ?? (bareMonth ? Month(findings, at, calendar) : null);

    /// <summary>«12 сентября», «October 12th», «5-го числа».</summary>
    public DateMention? DayOf(Findings findings, int at, Calendar calendar)
    {
        if (InFigures(findings, at, calendar) is { } figures)
        {
            return figures;
        }
        if (numerals.TryRead(findings, at, out var day, out var length) && day is >= 1 and <= 31)
        {
            var next = at + length + (words.Is(findings, at + length, "of") ? 1 : 0);
            if (words.TryValue(findings, next, "month", out var month, out var size))
            {
                return DayMonth(findings, at, day, month, next + size, calendar);
            }
            return words.Is(findings, next, "number") ? new DateMention(calendar.DayOfMonth(day), length + 1) : null;
        }
        return
            words.TryValue(findings, at, "month", out var named, out var one)
            && numerals.TryRead(findings, at + one, out var after, out var last)
            && after is >= 1 and <= 31
            ? DayMonth(findings, at, after, named, at + one + last, calendar)
            : null;
    }

    private DateMention? DayMonth(Findings findings, int at, int day, int month, int end, Calendar calendar)
    {
        var year = findings.At(end) is { IsNumber: true, Number: >= 2000 and <= 2100 } figure
            ? figure.Number
            : (int?)null;
        if (year is not null)
        {
            end += words.Is(findings, end + 1, "year") ? 2 : 1;
        }
        return calendar.DayAndMonth(day, month, year) is { } reading ? new DateMention(reading, end - at) : null;
    }

    /// <summary>Day first: 05.12, 5/12, 05.12.2026; year first only when written 2026-12-05.</summary>
    private static DateMention? InFigures(Findings findings, int at, Calendar calendar)
    {
        if (
            findings.At(at) is not { IsNumber: true } first
            || findings.At(at + 1) is not { Glued: true } mark
            || !(mark.Is('.') || mark.Is('/') || mark.Is('-'))
            || findings.At(at + 2) is not { IsNumber: true, Glued: true } second
        )
        {
            return null;
        }
        var third =
            findings.At(at + 3) is { Glued: true } again
            && again.Text == mark.Text
            && findings.At(at + 4) is { IsNumber: true, Glued: true } last
                ? last
                : null;
        if (first.Text.Length == 4)
        {
            return third is not null && calendar.DayAndMonth(third.Number, second.Number, first.Number) is { } iso
                ? new DateMention(iso, 5)
                : null;
        }
        if ((mark.Is('-') && third is null) || second.Text.Length > 2 || (mark.Is('.') && second.Text.Length < 2))
        {
            return null;
        }
        return calendar.DayAndMonth(first.Number, second.Number, third?.Number) is { } reading
            ? new DateMention(reading, third is null ? 3 : 5)
            : null;
    }

    private DateMention? Named(Findings findings, int at, Calendar calendar)
    {
        if (words.TryValue(findings, at, "day", out var offset, out var length))
        {
            // «с завтрашнего дня»
            var day = words.Unit(findings, at + length) == "day" ? 1 : 0;
            return new DateMention(calendar.Day(offset), length + day);
        }
        if (words.TryValue(findings, at, "monthly", out var month, out var size))
        {
            return new DateMention(calendar.Month(month), size);
        }
        return words.TryValue(findings, at, "weekday", out var weekday, out var one)
            ? new DateMention(calendar.Weekday(weekday), one)
            : Plain(findings, at, calendar);
    }

    /// <summary>A unit without a modifier: «на выходных», «за неделю», «расписание на неделю», «через неделю».</summary>
    private DateMention? Plain(Findings findings, int at, Calendar calendar)
    {
        if (words.Is(findings, at, "weekend"))
        {
            return new DateMention(calendar.Weekend(0), 1);
        }
        var whole = words.Is(findings, at, "whole") ? 1 : 0;
        if (
            words.Unit(findings, at + whole) is not ("week" or "month")
            || (whole == 0 && !words.IsPreposition(findings, at - 1))
        )
        {
            return null;
        }
        var week = words.Unit(findings, at + whole) == "week";
        if (words.Is(findings, at - 1, "for"))
        {
            return new DateMention(calendar.LastDays(week ? 7 : DaysOfMonth), whole + 1);
        }
        if (words.Is(findings, at - 1, "in"))
        {
            var day = week ? calendar.Day(7) : DateReading.Of(calendar.Today.AddMonths(1));
            return new DateMention(day, whole + 1);
        }
        return new DateMention(week ? calendar.Week(0) : calendar.MonthFromNow(0), whole + 1);
    }

    /// <summary>«последние три дня», «ближайшие 2 недели», «через три дня», «два дня назад».</summary>
    private DateMention? Counted(Findings findings, int at, Calendar calendar)
    {
        var kind = words.KindAt(findings, at, out _);
        if (
            kind is "last" or "recent" or "coming" or "next" or "in"
            && Count(findings, at + 1, out var days, out var length)
        )
        {
            var reading = kind switch
            {
                "last" or "recent" => calendar.LastDays(days),
                "in" => calendar.Day(days),
                _ => calendar.NextDays(days),
            };
            return new DateMention(reading, length + 1);
        }
        var ago = Count(findings, at, out var back, out var size) || Unit(findings, at, out back, out size);
        return ago && words.Is(findings, at + size, "ago") ? new DateMention(calendar.Day(-back), size + 1) : null;
    }

    private bool Count(Findings findings, int at, out int days, out int length)
    {
        days = 0;
        if (!numerals.TryRead(findings, at, out var count, out length) || count is < 1 or > 400)
        {
            return false;
        }
        var counted = Unit(findings, at + length, out var unit, out var size);
        days = count * unit;
        length += size;
        return counted;
    }

    private bool Unit(Findings findings, int at, out int days, out int length)
    {
        length = 1;
        days = words.Unit(findings, at) switch
        {
            "day" => 1,
            "week" => 7,
            "month" => DaysOfMonth,
            _ => 0,
        };
        return days > 0;
    }

    /// <summary>A modifier and what it turns: «в прошлый вторник», «на той неделе», «this month».</summary>
    private DateMention? Turned(Findings findings, int at, Calendar calendar)
    {
        var kind = words.KindAt(findings, at, out var length);
        var turn = kind switch
        {
            "this" or "that" => 0,
            "next" => 1,
            "last" => -1,
            "recent" or "coming" => 0,
            _ => (int?)null,
        };
        if (turn is not { } offset)
        {
            return null;
        }
        var thing = at + length;
        var reading = TurnedThing(findings, thing, kind!, offset, calendar);
        return reading is { } found ? new DateMention(found.Reading, length + found.Length) : null;
    }

    private DateMention? TurnedThing(Findings findings, int at, string kind, int offset, Calendar calendar)
    {
        if (words.TryValue(findings, at, "weekday", out var weekday, out var length))
        {
            var reading = kind is "recent" or "coming"
                ? calendar.Weekday(weekday)
                : calendar.WeekdayOf(offset, weekday);
            return new DateMention(reading, length);
        }
        if (words.Is(findings, at, "weekend"))
        {
            return new DateMention(calendar.Weekend(offset), 1);
        }
        if (words.TryValue(findings, at, "month", out var month, out var size))
        {
            return new DateMention(calendar.Month(month), size);
        }
        var dated = (words.Unit(findings, at), kind) switch
        {
            ("week", "recent") => calendar.LastDays(7),
            ("week", "that") => new DateReading(calendar.Week(-1).Past, calendar.Week(1).Future),
            ("week", "coming") => calendar.Week(
                calendar.Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 0
            ),
            ("week", _) => calendar.Week(offset),
            ("month", "recent") => calendar.LastDays(DaysOfMonth),
            ("month", _) => calendar.MonthFromNow(offset),
            ("day", "next") => calendar.Day(1),
            ("day", "this") => calendar.Day(0),
            _ => (DateReading?)null,
        };
        return dated is { } found ? new DateMention(found, 1) : null;
    }

    private DateMention? Month(Findings findings, int at, Calendar calendar) =>
        words.TryValue(findings, at, "month", out var month, out var length)
            ? new DateMention(calendar.Month(month), length)
            : null;
}
