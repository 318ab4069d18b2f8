using Diary.Domain.Outcomes;

namespace Diary.Domain.People;

/// <summary>A teacher teaches a group a subject.</summary>
public sealed class TeachingAssignment
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid TeacherId { get; init; }

    public required Guid GroupId { get; init; }

    public required Guid SubjectId { get; init; }

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
