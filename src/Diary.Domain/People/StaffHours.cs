using Diary.Domain.Outcomes;

namespace Diary.Domain.People;

/// <summary>When, every week, a member of staff may be written to. Outside of it a message waits.</summary>
public sealed class StaffHours
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid PersonId { get; init; }

    public required DayOfWeek Weekday { get; init; }

    /// <summary>On the clock of the school.</summary>
    public required TimeOnly Start
    {
        get;
        init => field = Guard.Start(value, End);
    }

    public required TimeOnly End
    {
        get;
        init => field = Guard.End(value, Start);
    }
}
