using Diary.Domain.Outcomes;

namespace Diary.Domain.School;

public sealed class Room
{
    public const int MaxNumberLength = 16;
    public const int MaxCapacity = 1000;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid BuildingId { get; init; }

    public required string Number
    {
        get;
        init => field = Guard.Text(value, MaxNumberLength);
    }

    public required RoomKind Kind { get; init; }

    public required int Capacity
    {
        get;
        init => field = Guard.InRange(value, 1, MaxCapacity);
    }
}

public enum RoomKind
{
    Classroom,
    Laboratory,
    Computers,
    Gym,
    Workshop,
    Hall,
    Other,
}
