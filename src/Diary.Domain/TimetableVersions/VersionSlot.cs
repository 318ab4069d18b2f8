using Diary.Domain.Timetable;

namespace Diary.Domain.TimetableVersions;

/// <summary>A place in the week's plan with everything that a lesson is made of.</summary>
internal sealed record VersionSlot
{
    public required Guid SlotId { get; init; }

    public required DayOfWeek Weekday { get; init; }

    public required SlotWeek Week { get; init; }

    public required int Number { get; init; }

    public required Guid GroupId { get; init; }

    public required Guid AssignmentId { get; init; }

    public required Guid SubjectId { get; init; }

    public required Guid TeacherId { get; init; }

    public required Guid? RoomId { get; init; }

    /// <summary>Of the class; the highest for a group across classes.</summary>
    public required int Grade { get; init; }

    public required Guid? ClassId { get; init; }

    public required Guid? ShiftId { get; init; }

    public required string TimeZone { get; init; }

    public bool IsAt(DayOfWeek weekday, int number) => Weekday == weekday && Number == number;

    /// <summary>Whether both are taught in some week at the same time.</summary>
    public bool Meets(VersionSlot other) =>
        Weekday == other.Weekday
        && Number == other.Number
        && ShiftId == other.ShiftId
        && (Week == other.Week || Week is SlotWeek.Every || other.Week is SlotWeek.Every);
}
