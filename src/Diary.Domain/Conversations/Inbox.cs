using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Conversations;

/// <summary>The door for what people say: when <see cref="AcceptAsync"/> returns, it is committed.</summary>
public sealed class Inbox(
    IDbContextFactory<DiaryDbContext> databases,
    TimeProvider clock,
    ConversationBell conversationBell,
    TranscriptBell transcriptBell
)
{
    /// <summary>
    /// Keeps the activities, all of them or none, in one transaction and one round trip. A repeat is dropped.
    /// </summary>
    /// <returns>What came of each, in the order given.</returns>
    public async Task<IReadOnlyList<Accepted>> AcceptAsync(
        IReadOnlyList<IncomingActivity> activities,
        CancellationToken cancellationToken
    )
    {
        if (activities.Count == 0)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var script = new SqlScript();
        var receipts = new List<Guid>(activities.Count);
        foreach (var activity in activities)
        {
            receipts.Add(Guid.CreateVersion7(now));
            Append(script, activity, receipts[^1], now);
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.WriteAsync(script, InboxReceipt.Read, cancellationToken);
        var accepted = Answer(activities, receipts, rows);
        foreach (var echo in accepted.Where(entry => entry is { IsNew: true, TranscriptSequence: not null }))
        {
            await db.SignalTranscriptAsync(echo.ConversationId, cancellationToken);
        }

        return accepted;
    }

    private static void Append(SqlScript script, IncomingActivity activity, Guid receipt, DateTimeOffset now)
    {
        // A message that broke is tried again in its time: what comes behind it does not hasten that.
        script.Append(
            $"""
            INSERT INTO conversations (id, channel, key, user_key, created_at, last_sequence)
            VALUES ({Guid.CreateVersion7(
                now
            )}, {activity.Channel}, {activity.ConversationKey}, {activity.UserKey}, {now}, 0)
            ON CONFLICT (channel, key) DO NOTHING;
            INSERT INTO inbox_entries
                (id, channel, external_id, conversation_id, "order", activity, received_at, status, attempts)
            SELECT {receipt}, {activity.Channel}, {activity.ActivityKey}, id, {activity.Order}, {activity.Activity},
                {now}, 'pending', 0
            FROM conversations WHERE channel = {activity.Channel} AND key = {activity.ConversationKey}
            ON CONFLICT (channel, external_id) DO NOTHING;
            UPDATE conversations SET wake_at = NULL
            WHERE channel = {activity.Channel} AND key = {activity.ConversationKey} AND wake_at IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM inbox_entries p
                    WHERE p.conversation_id = conversations.id AND p.status = 'pending' AND p.attempts > 0);
            """
        );
        if (activity.InTranscript)
        {
            // The conversation's row first, and only for a message that is new: see Transcript.
            script.Append(
                $"""
                UPDATE conversations SET last_sequence = last_sequence + 1
                WHERE channel = {activity.Channel} AND key = {activity.ConversationKey}
                    AND EXISTS (SELECT 1 FROM inbox_entries i WHERE i.channel = {activity.Channel}
                        AND i.external_id = {activity.ActivityKey} AND i.id = {receipt});
                INSERT INTO transcript_entries (conversation_id, sequence, source_id, at, activity)
                SELECT c.id, c.last_sequence, i.external_id, {now}, i.activity
                FROM inbox_entries i JOIN conversations c ON c.id = i.conversation_id
                WHERE i.channel = {activity.Channel} AND i.external_id = {activity.ActivityKey} AND i.id = {receipt};
                """
            );
        }

        script.Append(
            $"""
            SELECT i.id, i.conversation_id, t.sequence AS transcript_sequence
            FROM inbox_entries i
            LEFT JOIN transcript_entries t ON t.conversation_id = i.conversation_id AND t.source_id = i.external_id
            WHERE i.channel = {activity.Channel} AND i.external_id = {activity.ActivityKey};
            """
        );
    }

    private List<Accepted> Answer(
        IReadOnlyList<IncomingActivity> activities,
        List<Guid> receipts,
        List<InboxReceipt> rows
    )
    {
        var accepted = new List<Accepted>(activities.Count);
        foreach (var (position, row) in rows.Index())
        {
            var isNew = row.Id == receipts[position];
            accepted.Add(new(row.ConversationId, isNew, row.TranscriptSequence));
            if (isNew)
            {
                conversationBell.Ring(row.ConversationId);
            }

            if (isNew && activities[position].InTranscript)
            {
                transcriptBell.Ring(row.ConversationId);
            }
        }

        return accepted;
    }
}
