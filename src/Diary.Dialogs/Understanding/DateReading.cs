namespace Diary.Dialogs.Understanding;

/// <summary>A date both ways: «в пятницу» of marks is the last Friday, of homework the next.</summary>
internal readonly record struct DateReading(DateSpan Past, DateSpan Future)
{
    public static DateReading Of(DateOnly start, DateOnly end)
    {
        var span = start <= end ? new DateSpan(start, end) : new DateSpan(end, start);
        return new DateReading(span, span);
    }

    public static DateReading Of(DateOnly day) => Of(day, day);

    /// <summary>From then on: of what has been, up to today.</summary>
    public DateReading Since(DateOnly today) =>
        Past.Start < today ? this with { Past = new DateSpan(Past.Start, today) } : this;

    public static DateReading Between(DateReading first, DateReading last) =>
        new(Joined(first.Past, last.Past), Joined(first.Future, last.Future));

    /// <summary>From Friday to Tuesday: the Tuesday after.</summary>
    private static DateSpan Joined(DateSpan first, DateSpan last)
    {
        if (last.End >= first.Start)
        {
            return new DateSpan(first.Start, last.End);
        }
        var week = last.End.AddDays(7);
        return week >= first.Start ? new DateSpan(first.Start, week) : new DateSpan(last.Start, first.End);
    }
}
