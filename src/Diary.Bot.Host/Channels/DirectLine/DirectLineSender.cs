using System.Text.Json.Nodes;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Says something in a web chat: appends it to the transcript, from which clients read.</summary>
internal sealed class DirectLineSender(
    Transcript transcript,
    DirectLineFiles files,
    OpenStreams openStreams,
    TimeProvider clock
) : IChannelSender
{
    public string Channel => ChannelNames.DirectLine;

    public async Task<SendResult> SendAsync(
        Conversation conversation,
        OutboxEntry message,
        CancellationToken cancellationToken
    )
    {
        var activity = ActivityJson.Read(message.Activity);
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                return await SayAsync(conversation, message, activity, replaced: null, cancellationToken);
            case ActivityTypes.MessageUpdate:
                var replaced = await FindAsync(conversation, activity.Id, cancellationToken);
                return await SayAsync(conversation, message, activity, replaced, cancellationToken);
            default:
                // Nothing of this channel shows it: the answer to a button's press, for one, is Telegram's.
                return new SendResult.Sent(null);
        }
    }

    public Task ShowTypingAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        openStreams.Show(conversation.Key, WireActivities.WriteTyping(conversation.Key, clock.GetUtcNow()));
        return Task.CompletedTask;
    }

    private async Task<SendResult> SayAsync(
        Conversation conversation,
        OutboxEntry message,
        Activity activity,
        TranscriptEntry? replaced,
        CancellationToken cancellationToken
    )
    {
        string? id = null;
        var attachments = await files.OfAsync(conversation, message, activity, cancellationToken);
        foreach (var (part, json) in Encode(activity, attachments).Index())
        {
            Address(json, activity, conversation);
            if (replaced is not null && part == 0)
            {
                json["id"] = activity.Id;
                json["timestamp"] = WireTime.Write(replaced.At);
            }

            var sequence = await transcript.AppendAsync(
                conversation.Id,
                $"{message.Id:N}:{part}",
                json.ToJsonString(ActivityJson.Options),
                cancellationToken
            );
            id ??= replaced is null ? DirectLineIds.Activity(conversation.Key, sequence) : activity.Id;
        }

        return new SendResult.Sent(id);
    }

    private static List<JsonObject> Encode(Activity activity, IReadOnlyList<JsonObject> attachments)
    {
        var parts = activity is { TextFormat: TextFormats.Xml, Text: { } markup }
            ? DirectLineEncoder.Encode(MarkupDocument.Parse(markup)).Select(content => content.ToActivity()).ToList()
            : [AsItIs(activity)];
        if (attachments.Count > 0)
        {
            // Beside the card of the last part, under which the buttons stand too; what a picture shows is said under it.
            var cards = (parts[^1]["attachments"]?.AsArray() ?? []).Select(card => card!.DeepClone());
            parts[^1]["attachments"] = new JsonArray([.. attachments, .. cards]);
        }

        return parts;
    }

    private static JsonObject AsItIs(Activity activity) =>
        JsonNode
            .Parse(ActivityJson.Write(activity with { Type = ActivityTypes.Message, Id = null, Attachments = null }))!
            .AsObject();

    private static void Address(JsonObject json, Activity activity, Conversation conversation)
    {
        json["from"] = new JsonObject { ["id"] = DirectLineIds.Bot, ["role"] = "bot" };
        json["recipient"] = new JsonObject { ["id"] = conversation.UserKey };
        if (activity.Locale is { } locale)
        {
            json["locale"] = locale;
        }
    }

    private async Task<TranscriptEntry?> FindAsync(
        Conversation conversation,
        string? activityId,
        CancellationToken cancellationToken
    )
    {
        if (DirectLineIds.Sequence(conversation.Key, activityId) is not { } sequence)
        {
            return null;
        }

        var entries = await transcript.AfterAsync(conversation.Id, sequence - 1, 1, cancellationToken);
        return entries.SingleOrDefault(entry => entry.Sequence == sequence);
    }
}
