namespace Diary.Domain.Access;

/// <summary>A code that links whoever has it to a person, once. The code itself is nowhere, only its hash.</summary>
public sealed class InviteCode
{
    public const int HashLength = 32;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid PersonId { get; init; }

    public required byte[] CodeHash { get; init; }

    public Guid? IssuedByAccountId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The concurrency token: of two who use the code at once, one commits.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public Guid? UsedByAccountId { get; private set; }

    public void Use(Guid accountId, DateTimeOffset now)
    {
        if (UsedAt is not null)
        {
            throw new InvalidOperationException("An invite code is used once.");
        }

        UsedAt = now;
        UsedByAccountId = accountId;
    }
}
