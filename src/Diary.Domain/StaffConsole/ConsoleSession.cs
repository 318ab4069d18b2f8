namespace Diary.Domain.StaffConsole;

/// <summary>A browser in which a member of staff has the console of one school open.</summary>
public sealed class ConsoleSession
{
    public const int TokenHashLength = 64;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The chat that it was opened from.</summary>
    public required Guid BindingId { get; init; }

    /// <summary>SHA-256 of what the browser's cookie holds, in hexadecimal: the cookie itself is kept nowhere.</summary>
    public required string TokenHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>However busy it is, it ends then.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When somebody left, here or in every browser at once.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
