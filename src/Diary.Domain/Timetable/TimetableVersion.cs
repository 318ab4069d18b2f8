namespace Diary.Domain.Timetable;

/// <summary>A timetable as it is valid for a while: a rule from which lessons are made.</summary>
public sealed class TimetableVersion
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid YearId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day, included; null while nobody knows.</summary>
    public DateOnly? To { get; set; }

    public TimetableStatus Status { get; set; }
}

public enum TimetableStatus
{
    Draft,
    Published,
    Archived,
}
