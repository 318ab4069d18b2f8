using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

/// <summary>When the bells ring for one shift on one kind of day.</summary>
public sealed class BellSchedule
{
    public const int MaxTitleLength = 64;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid ShiftId { get; init; }

    public required string Title
    {
        get;
        init => field = Guard.Text(value, MaxTitleLength);
    }

    public required CalendarDayKind DayKind { get; init; }
}

/// <summary>One lesson's time in a bell schedule.</summary>
public sealed class BellSlot
{
    /// <summary>Zero lessons are forbidden by the sanitary rules.</summary>
    public const int MinNumber = 1;
    public const int MaxNumber = 12;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid BellScheduleId { get; init; }

    public required int Number
    {
        get;
        init => field = Guard.InRange(value, MinNumber, MaxNumber);
    }

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
