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
    /// Keeps the activities, all of them or none, in one transaction and one round trip. A repeat is dropped. What comes
    /// alone takes its conversation along for a worker of this process that is free: nobody has to claim it.
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
        var claim =
            activities.Count == 1 && conversationBell.Hands is { } hands && hands.AreFree()
                ? new ClaimScript(hands.Host, now)
                : null;
        var script = new SqlScript();
        var receipts = new List<Guid>(activities.Count);
        foreach (var activity in activities)
        {
            receipts.Add(Guid.CreateVersion7(now));
            Append(script, activity, receipts[^1], now);
            AppendReceipt(script, activity, receipts[^1], claim);
        }

        using var trace = MessageTrace.Begin("accept", receipts[0], activities[0].Channel);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await WriteAsync(db, script, claim, now, cancellationToken);
        var accepted = Answer(activities, receipts, rows);
        foreach (var echo in accepted.Where(entry => entry is { IsNew: true, TranscriptSequence: not null }))
        {
            await db.SignalTranscriptAsync(echo.ConversationId, cancellationToken);
        }

        return accepted;
    }

    private async Task<List<InboxReceipt>> WriteAsync(
        DiaryDbContext db,
        SqlScript script,
        ClaimScript? claim,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await db.WriteAsync(script, row => InboxReceipt.Read(row, claim), cancellationToken);
        }
        catch when (claim is not null)
        {
            conversationBell.Orphan(claim.Token, now);
            throw;
        }
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
    }

    private static void AppendReceipt(SqlScript script, IncomingActivity activity, Guid receipt, ClaimScript? claim)
    {
        if (claim is null)
        {
            script.Append(
                $"""
                SELECT r.id AS receipt_id, r.conversation_id, t.sequence AS transcript_sequence
                FROM inbox_entries r
                LEFT JOIN transcript_entries t ON t.conversation_id = r.conversation_id AND t.source_id = r.external_id
                WHERE r.channel = {activity.Channel} AND r.external_id = {activity.ActivityKey};
                """
            );
            return;
        }

        script
            .Append(
                claim.Take(
                    $"""
                    (SELECT conversation_id FROM inbox_entries
                        WHERE channel = {activity.Channel} AND external_id = {activity.ActivityKey} AND id = {receipt})
                    """
                )
            )
            .Append(
                $"""
                SELECT r.id AS receipt_id, t.sequence AS transcript_sequence, {ClaimScript.Columns}
                FROM inbox_entries r
                JOIN conversations c ON c.id = r.conversation_id
                LEFT JOIN transcript_entries t ON t.conversation_id = r.conversation_id AND t.source_id = r.external_id
                {claim.Work}
                WHERE r.channel = {activity.Channel} AND r.external_id = {activity.ActivityKey}
                ORDER BY o.created_at, o.ordinal
                """
            );
    }

    private List<Accepted> Answer(
        IReadOnlyList<IncomingActivity> activities,
        List<Guid> receipts,
        List<InboxReceipt> rows
    )
    {
        var claimed = ClaimRow.Gather([.. rows.Select(row => row.Claim).OfType<ClaimRow>()]);
        var accepted = new List<Accepted>(activities.Count);

        // Alone, an activity has a row for each message that has to be sent before it is answered.
        foreach (var (position, row) in rows.Take(activities.Count).Index())
        {
            var isNew = row.Id == receipts[position];
            accepted.Add(new(row.ConversationId, isNew, row.TranscriptSequence));
            if (isNew)
            {
                Ring(row.ConversationId, claimed, activities[position].InTranscript);
            }
        }

        return accepted;
    }

    private void Ring(Guid conversationId, ClaimedConversation? claimed, bool inTranscript)
    {
        if (claimed is null)
        {
            conversationBell.Ring(conversationId);
        }
        else
        {
            conversationBell.Ring(claimed);
        }

        if (inTranscript)
        {
            transcriptBell.Ring(conversationId);
        }
    }
}
