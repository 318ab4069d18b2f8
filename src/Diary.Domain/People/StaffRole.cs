using Diary.Domain.Outcomes;

namespace Diary.Domain.People;

/// <summary>A post that a person holds at a school.</summary>
public sealed class StaffRole
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid PersonId { get; init; }

    public required StaffPostKind Kind { get; init; }

    /// <summary>Of a class teacher, and of nobody else.</summary>
    public Guid? ClassId { get; init; }

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
}

public enum StaffPostKind
{
    Teacher,
    ClassTeacher,
    Administrator,

    /// <summary>Sees the whole school as the administrator does, and keeps its timetable.</summary>
    DeputyHead,
    Operator,
}
