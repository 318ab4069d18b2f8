using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Conversations;

/// <summary>What was said in a web chat, numbered: read from a watermark, written to its end.</summary>
public sealed class Transcript(IDbContextFactory<DiaryDbContext> databases, TimeProvider clock, TranscriptBell bell)
{
    /// <summary>The entries after number <paramref name="after"/>, oldest first.</summary>
    public async Task<IReadOnlyList<TranscriptEntry>> AfterAsync(
        Guid conversationId,
        long after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db
            .TranscriptEntries.AsNoTracking()
            .Where(entry => entry.ConversationId == conversationId && entry.Sequence > after)
            .OrderBy(entry => entry.Sequence)
            .Take(limit)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Adds an entry at the end and rings; the same source twice is added once.</summary>
    /// <returns>The entry's number.</returns>
    public async Task<long> AppendAsync(
        Guid conversationId,
        string sourceId,
        string activity,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();

        // The conversation's row is updated first: its lock puts the writers of one conversation in line, so that
        // numbers become visible in their order and a reader that waits at a watermark misses none.
        var script = new SqlScript().Append(
            $"""
            UPDATE conversations SET last_sequence = last_sequence + 1
            WHERE id = {conversationId} AND NOT EXISTS (
                SELECT 1 FROM transcript_entries WHERE conversation_id = {conversationId} AND source_id = {sourceId});
            INSERT INTO transcript_entries (conversation_id, sequence, source_id, at, activity)
            SELECT c.id, c.last_sequence, {sourceId}, {now}, {activity}
            FROM conversations c
            WHERE c.id = {conversationId} AND NOT EXISTS (
                SELECT 1 FROM transcript_entries WHERE conversation_id = {conversationId} AND source_id = {sourceId});
            SELECT sequence FROM transcript_entries
            WHERE conversation_id = {conversationId} AND source_id = {sourceId}
            """
        );
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var sequences = await db.WriteAsync(script, row => row.LongNumber("sequence"), cancellationToken);
        bell.Ring(conversationId);
        await db.SignalTranscriptAsync(conversationId, cancellationToken);
        return sequences.Single();
    }
}
