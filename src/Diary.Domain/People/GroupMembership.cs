using Diary.Domain.Outcomes;

namespace Diary.Domain.People;

/// <summary>
/// A student belongs to a group, both days included. Membership of the class's own group is the enrolment; without a
/// last day it ends with the group's year.
/// </summary>
public sealed class GroupMembership
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid GroupId { get; init; }

    public required Guid StudentId { get; init; }

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
