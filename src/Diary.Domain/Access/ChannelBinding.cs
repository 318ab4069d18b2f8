using Diary.Domain.Outcomes;

namespace Diary.Domain.Access;

/// <summary>A person on a channel speaks for an account. It lives until it is revoked.</summary>
public sealed class ChannelBinding
{
    public const int MaxChannelLength = 16;
    public const int MaxUserKeyLength = 128;
    public const int MaxDeviceNameLength = 128;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Channel
    {
        get;
        init => field = Guard.Text(value, MaxChannelLength);
    }

    /// <summary>The person's id on that channel.</summary>
    public required string UserKey
    {
        get;
        init => field = Guard.Text(value, MaxUserKeyLength);
    }

    /// <summary>What its owner knows it by: «Telegram @anna», «Chrome, Windows».</summary>
    public string? DeviceName
    {
        get;
        init => field = Guard.OptionalText(value, MaxDeviceNameLength);
    }

    public required DateTimeOffset LinkedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Since when the person does not let the bot write.</summary>
    public DateTimeOffset? BlockedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    public void Block(DateTimeOffset now) => BlockedAt ??= now;

    public void Unblock() => BlockedAt = null;
}
