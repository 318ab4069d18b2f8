using Diary.Domain.Outcomes;

namespace Diary.Domain.Access;

/// <summary>
/// Who did what to which row, and when. Written once, never changed: every entry of a school carries the hash of the one
/// before it, so that nothing can be altered, left out or put in between without breaking the chain.
/// </summary>
public sealed class AuditEntry
{
    public const int MaxActionLength = 64;
    public const int MaxEntityTypeLength = 64;
    public const int HashLength = 64;

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

    /// <summary>The place in the school's chain, from 1; given at the commit.</summary>
    public long Sequence { get; private set; }

    /// <summary>SHA-256 of the hash before it and of everything this entry says, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The chain it belongs to: the school's, or the installation's own.</summary>
    internal Guid ChainId => SchoolId ?? Guid.Empty;

    internal void Join(AuditHead head)
    {
        Sequence = head.Sequence + 1;
        Hash = AuditHash.Of(head.Hash, this);
        head.Advance(this);
    }
}
