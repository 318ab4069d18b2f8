using System.Text.Json;

namespace Diary.Dialogs.Schema;

/// <param name="Role">"user" or "bot".</param>
public sealed record ChannelAccount(string Id, string? Name = null, string? Role = null);

public sealed record ConversationAccount(string Id, bool? IsGroup = null, string? Name = null);

/// <param name="ContentUrl">Where the channel keeps the file: a URL, or <c>telegram:file_id</c>.</param>
public sealed record Attachment(
    string ContentType,
    string? ContentUrl = null,
    string? Name = null,
    JsonElement? Content = null,
    string? ThumbnailUrl = null
);

public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions, IReadOnlyList<string>? To = null);

/// <param name="Type">One of the specification's action types: imBack, postBack, messageBack, openUrl.</param>
public sealed record CardAction(
    string Type,
    string Title,
    JsonElement? Value = null,
    string? Text = null,
    string? DisplayText = null
);

/// <summary>Where a conversation is, so that something can be said in it later, unasked.</summary>
/// <param name="UserKey">Who talks there, as the channel names them.</param>
public sealed record ConversationReference(string ChannelId, string ConversationKey, string UserKey);
