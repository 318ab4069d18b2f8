namespace Diary.Domain.Access;

/// <summary>An account stands for a person of a school, until that is revoked.</summary>
public sealed class AccountPerson
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid SchoolId { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
