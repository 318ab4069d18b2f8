namespace Diary.Domain.Attendance;

/// <summary>Counts absences by a school's policy. The same numbers wherever an absence is spoken of.</summary>
public static class AbsenceCounting
{
    /// <summary>Whether the whole lesson counts as missed.</summary>
    public static bool IsMissed(AbsenceCountingPolicy policy, LetterOfLesson given) =>
        given.Letter.CountsAsAbsence
        || (
            given.Letter.Category is AttendanceCategory.Late
            && policy.LateIsMissedAfterMinutes is { } most
            && given.Minutes > most
        );

    /// <summary>What was missed of the days' lessons.</summary>
    /// <param name="days">Every day with lessons, once, with how many there are.</param>
    /// <param name="letters">Of the same days; a lesson has one letter at most.</param>
    public static AbsenceCount Count(
        AbsenceCountingPolicy policy,
        IReadOnlyCollection<DayLessons> days,
        IEnumerable<LetterOfLesson> letters,
        CountedAbsences counted = CountedAbsences.All
    )
    {
        var missed = letters
            .Where(letter => IsMissed(policy, letter) && IsCounted(letter, counted))
            .CountBy(letter => letter.Date)
            .ToDictionary();
        return new AbsenceCount(
            missed.Values.Sum(),
            days.Sum(day => day.Lessons),
            days.Count(day => IsMissedDay(policy, day.Lessons, missed.GetValueOrDefault(day.Date))),
            days.GroupBy(day => MondayOf(day.Date)).Count(week => IsMissedWeek(policy, [.. week], missed))
        );
    }

    private static bool IsCounted(LetterOfLesson given, CountedAbsences counted) =>
        counted is CountedAbsences.All || given.Letter.Category is AttendanceCategory.AbsentUnexcused;

    /// <summary>A day of fewer lessons than the policy names is missed when all of it is.</summary>
    private static bool IsMissedDay(AbsenceCountingPolicy policy, int lessons, int missed) =>
        missed > 0 && missed >= Math.Min(policy.MissedDayLessons ?? lessons, lessons);

    private static bool IsMissedWeek(
        AbsenceCountingPolicy policy,
        List<DayLessons> days,
        Dictionary<DateOnly, int> missed
    ) =>
        days.Sum(day => missed.GetValueOrDefault(day.Date)) * AbsenceCountingPolicy.MaxPercent
        > days.Sum(day => day.Lessons) * policy.MissedWeekPercent;

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}

/// <summary>A school day of a student and how many lessons it has.</summary>
public sealed record DayLessons(DateOnly Date, int Lessons);

/// <summary>What stands for a student at a lesson of a day.</summary>
public sealed record LetterOfLesson(DateOnly Date, AttendanceLetter Letter, int? Minutes);

/// <param name="Lessons">How many lessons there are in all, so that every number has its whole.</param>
public sealed record AbsenceCount(int MissedLessons, int Lessons, int MissedDays, int MissedWeeks)
{
    /// <summary>In tenths, halves up: 11,5.</summary>
    public decimal Percent =>
        Lessons == 0
            ? 0
            : decimal.Round(
                MissedLessons * (decimal)AbsenceCountingPolicy.MaxPercent / Lessons,
                1,
                MidpointRounding.AwayFromZero
            );
}
