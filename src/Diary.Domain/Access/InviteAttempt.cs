namespace Diary.Domain.Access;

/// <summary>Somebody typed a code that led nowhere.</summary>
public sealed class InviteAttempt
{
    public required Guid Id { get; init; }

    public required string Channel { get; init; }

    public required string UserKey { get; init; }

    public required DateTimeOffset At { get; init; }
}
