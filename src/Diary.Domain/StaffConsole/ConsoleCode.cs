namespace Diary.Domain.StaffConsole;

/// <summary>A code with which a member of staff opens the console, once. The code itself is nowhere, only its hash.</summary>
public sealed class ConsoleCode
{
    public const int HashLength = 32;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The chat that asked for it: what it opens ends with that chat.</summary>
    public required Guid BindingId { get; init; }

    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The concurrency token: of two who use the code at once, one commits.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public bool IsGoodAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now)
    {
        if (UsedAt is not null)
        {
            throw new InvalidOperationException("A code is used once.");
        }

        UsedAt = now;
    }
}
