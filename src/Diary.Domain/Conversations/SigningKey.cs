namespace Diary.Domain.Conversations;

/// <summary>A secret this installation made for itself. The newest of a purpose signs; all of them are believed.</summary>
public sealed class SigningKey
{
    public const int MaxPurposeLength = 32;
    public const int MaxSecretLength = 128;

    public required string Purpose { get; init; }

    /// <summary>From 1, within the purpose.</summary>
    public required int Number { get; init; }

    /// <summary>Random bytes as Base64.</summary>
    public required string Secret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
