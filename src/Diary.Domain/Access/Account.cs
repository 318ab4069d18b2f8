using Diary.Domain.Outcomes;

namespace Diary.Domain.Access;

/// <summary>One human being to the bot, over all channels: what was linked and chosen by the same hand.</summary>
public sealed class Account
{
    public const int MaxLanguageLength = 16;

    public required Guid Id { get; init; }

    /// <summary>The language the bot speaks to this account: "ru".</summary>
    public required string Language
    {
        get;
        set => field = Guard.Text(value, MaxLanguageLength);
    }

    public required DateTimeOffset CreatedAt { get; init; }
}
