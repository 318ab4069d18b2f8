using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Conversations;

/// <summary>What waits, in all conversations together.</summary>
/// <param name="Unanswered">Messages that were accepted and are not answered.</param>
/// <param name="OldestAt">When the oldest of them came.</param>
/// <param name="Unsent">What was said and the channel does not have yet.</param>
/// <param name="OldestUnsentAt">When the oldest of it was said.</param>
/// <param name="Dead">Messages that were given up and that nobody has dealt with.</param>
public sealed record Backlog(
    int Unanswered,
    DateTimeOffset? OldestAt,
    int Unsent,
    DateTimeOffset? OldestUnsentAt,
    int Dead
);

public sealed class BacklogReader(IDbContextFactory<DiaryDbContext> databases)
{
    /// <summary>One round trip, through indexes that hold nothing but what waits.</summary>
    public async Task<Backlog> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.ReadAsync(
            new SqlScript().Append(
                $"""
                SELECT
                    (SELECT COUNT(*) FROM inbox_entries WHERE status = 'pending') AS unanswered,
                    (SELECT MIN(received_at) FROM inbox_entries WHERE status = 'pending') AS oldest_at,
                    (SELECT COUNT(*) FROM outbox_entries WHERE status = 'pending') AS unsent,
                    (SELECT MIN(created_at) FROM outbox_entries WHERE status = 'pending') AS oldest_unsent_at,
                    (SELECT COUNT(*) FROM inbox_entries WHERE status = 'dead') AS dead
                """
            ),
            Read,
            cancellationToken
        );
        return rows.Single();
    }

    private static Backlog Read(SqlRow row) =>
        new(
            (int)row.LongNumber("unanswered"),
            row.InstantOrNull("oldest_at"),
            (int)row.LongNumber("unsent"),
            row.InstantOrNull("oldest_unsent_at"),
            (int)row.LongNumber("dead")
        );
}
