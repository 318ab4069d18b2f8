using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

/// <summary>A day that differs from what its weekday says, for the grades it names.</summary>
public sealed class CalendarDay
{
    public const int MaxTitleLength = 128;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid YearId { get; init; }

    public required DateOnly Date { get; init; }

    public required CalendarDayKind Kind { get; init; }

    /// <summary>What people call it: «День народного единства», «осенние каникулы».</summary>
    public string? Title
    {
        get;
        init => field = Guard.OptionalText(value, MaxTitleLength);
    }

    /// <summary>The weekday whose lessons are given on a transferred day.</summary>
    public DayOfWeek? ActsAsWeekday { get; init; }

    public int MinGrade
    {
        get;
        init => field = Guard.InRange(value, Grades.First, Grades.Last);
    } = Grades.First;

    public int MaxGrade
    {
        get;
        init => field = Guard.InRange(value, Grades.First, Grades.Last);
    } = Grades.Last;

    /// <summary>Other bells than the usual ones.</summary>
    public Guid? BellScheduleId { get; init; }
}

public enum CalendarDayKind
{
    School,
    Holiday,
    Vacation,
    Transferred,
    Distance,
    Shortened,
}
