using System.Text.Json.Nodes;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Transcript entries as clients get them: every activity with an id and a time that never change.</summary>
internal static class WireActivities
{
    /// <returns>An ActivitySet: the entries in order and the watermark after them.</returns>
    public static string Write(IReadOnlyList<TranscriptEntry> entries, string conversation, long after, Uri server) =>
        new JsonObject
        {
            ["activities"] = new JsonArray([.. entries.Select(entry => Read(entry, conversation, server))]),
            ["watermark"] = Watermark.Write(entries.Count == 0 ? after : entries[^1].Sequence),
        }.ToJsonString(ActivityJson.Options);

    /// <summary>A frame that is shown and forgotten: without a watermark the client keeps the one it has.</summary>
    public static string WriteTyping(string conversation, DateTimeOffset now) =>
        new JsonObject
        {
            ["activities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = ActivityTypes.Typing,
                    ["id"] = $"{conversation}|typing-{now.UtcTicks}",
                    ["timestamp"] = WireTime.Write(now),
                    ["channelId"] = ChannelNames.DirectLine,
                    ["conversation"] = new JsonObject { ["id"] = conversation },
                    ["from"] = new JsonObject { ["id"] = DirectLineIds.Bot, ["role"] = "bot" },
                }
            ),
        }.ToJsonString(ActivityJson.Options);

    private static JsonObject Read(TranscriptEntry entry, string conversation, Uri server)
    {
        var activity = JsonNode.Parse(entry.Activity)!.AsObject();

        // An edit carries the id and the time of what it replaces: the bubble changes where it stands.
        activity["id"] ??= DirectLineIds.Activity(conversation, entry.Sequence);
        activity["timestamp"] ??= WireTime.Write(entry.At);
        activity["channelId"] = ChannelNames.DirectLine;
        activity["conversation"] = new JsonObject { ["id"] = conversation };
        PrivateUrls.MakePublic(activity, conversation, server);
        CardKeys.Address(activity);
        return activity;
    }
}
