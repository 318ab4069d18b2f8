namespace Diary.Domain.Attendance;

/// <summary>A letter of the school's own journal, such as Н, Б or ОП, and what it means.</summary>
public sealed class AttendanceCode
{
    public const int MaxCodeLength = 8;
    public const int MaxTitleLength = 100;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required AttendanceCategory Category { get; init; }

    public required bool CountsAsAbsence { get; init; }

    public required bool NeedsNote { get; init; }
}

/// <summary>What a code means to everybody. An illness is a category here; a diagnosis is never kept.</summary>
public enum AttendanceCategory
{
    AbsentUnexcused,
    Valid,
    Ill,
    Late,
    Released,
    Event,
    Distance,
}
