using Diary.Domain.Outcomes;

namespace Diary.Domain.People;

/// <summary>An adult answers for a child: on what ground, with what access, and for which school days.</summary>
public sealed class Guardianship
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid GuardianId { get; init; }

    public required Guid StudentId { get; init; }

    public required GuardianshipBasis Basis { get; init; }

    public required GuardianshipAccess Access { get; init; }

    /// <summary>What limited access lets see; full access sees everything, whatever stands here.</summary>
    public StudentScopes Scopes { get; init; } = StudentScopes.All;

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

public enum GuardianshipBasis
{
    Parent,
    Adoptive,
    Guardian,
    Trustee,
    Delegate,
}

public enum GuardianshipAccess
{
    Full,
    Limited,
    None,
}
