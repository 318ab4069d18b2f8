namespace Diary.Domain.Timetable;

/// <summary>One place in the week's plan: which group learns what, when, where and with whom.</summary>
public sealed class TimetableSlot
{
    public const int MaxNumber = 12;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid VersionId { get; init; }

    public required DayOfWeek Weekday { get; init; }

    public SlotWeek Week { get; init; }

    /// <summary>The lesson's number in the day, 1 to 12.</summary>
    public required int Number { get; init; }

    public required Guid GroupId { get; init; }

    public required Guid AssignmentId { get; init; }

    public Guid? RoomId { get; init; }
}

/// <summary>In which weeks the slot is taught.</summary>
public enum SlotWeek
{
    Every,
    A,
    B,
}
