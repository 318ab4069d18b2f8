using Diary.Domain.Outcomes;

namespace Diary.Domain.Attendance;

/// <summary>How a school counts absences and when it warns: a version with its dates, for the school decides anew.</summary>
public sealed class AbsenceCountingPolicy
{
    public const int MaxPercent = 100;
    private const int HalfOfIt = 50;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required int Version { get; init; }

    public required DateOnly From
    {
        get;
        init => field = Guard.Start(value, To);
    }

    public DateOnly? To
    {
        get;
        init => field = Guard.OptionalEnd(value, From);
    }

    /// <summary>Who comes later than this missed the lesson; null where lateness is only lateness.</summary>
    public int? LateIsMissedAfterMinutes { get; init; }

    /// <summary>A day is missed from so many lessons on; null means all lessons of the day.</summary>
    public int? MissedDayLessons { get; init; }

    /// <summary>A week is missed when more than this part of its lessons is.</summary>
    public required int MissedWeekPercent
    {
        get;
        init => field = Guard.InRange(value, 0, MaxPercent);
    }

    /// <summary>The school warns from this part of a month's lessons on; null where it does not.</summary>
    public int? MonthWarningPercent
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 1, MaxPercent);
    }

    public CountedAbsences MonthCounts { get; init; }

    /// <summary>The school warns from so many lessons of a term on; null where it does not.</summary>
    public int? TermWarningLessons { get; init; }

    public CountedAbsences TermCounts { get; init; }

    /// <summary>What a school without a decision of its own counts by: a day is all of its lessons, and nobody is warned.</summary>
    public static AbsenceCountingPolicy Plain(Guid schoolId) =>
        new()
        {
            Id = Guid.Empty,
            SchoolId = schoolId,
            Version = 0,
            From = DateOnly.MinValue,
            MissedWeekPercent = HalfOfIt,
        };
}

/// <summary>Which absences a warning is about.</summary>
public enum CountedAbsences
{
    All,
    Unexcused,
}
