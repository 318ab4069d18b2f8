using Diary.Domain.Outcomes;

namespace Diary.Domain.Access;

/// <summary>Who did what to which row, and when. Written once, never changed.</summary>
public sealed class AuditEntry
{
    public const int MaxActionLength = 64;
    public const int MaxEntityTypeLength = 64;

    public required Guid Id { get; init; }

    public Guid? SchoolId { get; init; }

    /// <summary>Null when the installation itself did it.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>"invite.redeemed", "binding.revoked".</summary>
    public required string Action
    {
        get;
        init => field = Guard.Text(value, MaxActionLength);
    }

    public required string EntityType
    {
        get;
        init => field = Guard.Text(value, MaxEntityTypeLength);
    }

    public Guid? EntityId { get; init; }

    /// <summary>JSON: ids and settings, no names and no marks.</summary>
    public string? Details { get; init; }

    public required DateTimeOffset At { get; init; }
}
