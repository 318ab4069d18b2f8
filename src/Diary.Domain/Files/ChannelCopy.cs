namespace Diary.Domain.Files;

/// <summary>A channel has a content already and gave it a name: sent again, it is only named.</summary>
public sealed class ChannelCopy
{
    public const int MaxHolderLength = 40;
    public const int MaxFormLength = 16;
    public const int MaxExternalIdLength = 256;

    public required Guid SchoolId { get; init; }

    public required string Hash { get; init; }

    /// <summary>Who gave the name: "telegram:" and the bot's number, since every bot has names of its own.</summary>
    public required string Holder { get; init; }

    /// <summary>"photo" or "document": a name is good for one of them.</summary>
    public required string Form { get; init; }

    public required string ExternalId { get; set; }
}
