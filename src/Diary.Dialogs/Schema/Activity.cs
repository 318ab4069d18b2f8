using System.Text.Json;

namespace Diary.Dialogs.Schema;

/// <summary>
/// One thing said or done in a conversation: the Bot Framework Activity, with the properties this bot uses.
/// What a channel adds travels untouched in <see cref="ChannelData"/>.
/// </summary>
public sealed record Activity
{
    public required string Type { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The sender's own clock with the sender's offset, where the channel tells it.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>A BCP 47 tag such as "ru-RU".</summary>
    public string? Locale { get; init; }

    public string? Text { get; init; }

    /// <summary>One of <see cref="TextFormats"/>; missing means plain.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The payload of a pressed button.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The name of an event.</summary>
    public string? Name { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public string? AttachmentLayout { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public string? Speak { get; init; }

    public string? InputHint { get; init; }

    public JsonElement? ChannelData { get; init; }
}

/// <summary>How <see cref="Activity.Text"/> is to be read.</summary>
public static class TextFormats
{
    public const string Plain = "plain";

    public const string Markdown = "markdown";

    /// <summary>The neutral markup of the templates: every outgoing message until its channel encodes it.</summary>
    public const string Xml = "xml";
}
