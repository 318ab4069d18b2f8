namespace Diary.Domain.Attendance;

/// <summary>
/// How near a student is to a line of the school's policy, with everything needed to count it again. It says nothing
/// about why.
/// </summary>
/// <param name="Span">What the line is drawn for.</param>
/// <param name="Limit">From so many missed lessons on the school warns.</param>
/// <param name="LimitPercent">The same as the policy says it, where it is a part of the lessons.</param>
/// <param name="Counts">Which absences are meant.</param>
public sealed record AbsenceWarning(
    WarningSpan Span,
    DateOnly First,
    DateOnly Last,
    AbsenceCount Count,
    int Limit,
    int? LimitPercent,
    CountedAbsences Counts
)
{
    public bool IsReached => Count.MissedLessons >= Limit;

    /// <summary>How many lessons are left before the line.</summary>
    public int Left => Math.Max(0, Limit - Count.MissedLessons);

    /// <summary>The line that is nearest to being reached, in its own measure; null where the school draws none.</summary>
    public static AbsenceWarning? Nearest(params IEnumerable<AbsenceWarning?> warnings) =>
        warnings
            .OfType<AbsenceWarning>()
            .OrderByDescending(warning => warning.Count.MissedLessons / (decimal)warning.Limit)
            .ThenBy(warning => warning.Span)
            .FirstOrDefault();

    /// <param name="days">The days with lessons of the whole month, those to come too.</param>
    public static AbsenceWarning? OfMonth(
        AbsenceCountingPolicy policy,
        DateOnly month,
        IEnumerable<DayLessons> days,
        IEnumerable<LetterOfLesson> letters
    )
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var count = CountBetween(policy, first, last, days, letters, policy.MonthCounts);
        return policy.MonthWarningPercent is { } percent && count.Lessons > 0
            ? new AbsenceWarning(
                WarningSpan.Month,
                first,
                last,
                count,
                LessonsOf(count.Lessons, percent),
                percent,
                policy.MonthCounts
            )
            : null;
    }

    public static AbsenceWarning? OfTerm(
        AbsenceCountingPolicy policy,
        DateOnly first,
        DateOnly last,
        IEnumerable<DayLessons> days,
        IEnumerable<LetterOfLesson> letters
    ) =>
        policy.TermWarningLessons is { } limit
            ? new AbsenceWarning(
                WarningSpan.Term,
                first,
                last,
                CountBetween(policy, first, last, days, letters, policy.TermCounts),
                limit,
                null,
                policy.TermCounts
            )
            : null;

    /// <summary>The first number of lessons that is the percentage or more.</summary>
    private static int LessonsOf(int lessons, int percent) =>
        ((lessons * percent) + AbsenceCountingPolicy.MaxPercent - 1) / AbsenceCountingPolicy.MaxPercent;

    private static AbsenceCount CountBetween(
        AbsenceCountingPolicy policy,
        DateOnly first,
        DateOnly last,
        IEnumerable<DayLessons> days,
        IEnumerable<LetterOfLesson> letters,
        CountedAbsences counted
    ) =>
        AbsenceCounting.Count(
            policy,
            [.. days.Where(day => first <= day.Date && day.Date <= last)],
            letters.Where(letter => first <= letter.Date && letter.Date <= last),
            counted
        );
}

public enum WarningSpan
{
    Month,
    Term,
}
