using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Conversations;

/// <summary>What was not understood. It leaves the commit to the turn.</summary>
public sealed class UnmatchedPhrases(DiaryDbContext db, TimeProvider clock)
{
    /// <param name="redacted">The phrase without anything personal; empty is nothing to learn from.</param>
    public async Task NoteAsync(string redacted, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(redacted) || redacted.Length > UnmatchedPhrase.MaxTextLength)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var known = await db.UnmatchedPhrases.SingleOrDefaultAsync(
            phrase => phrase.Text == redacted,
            cancellationToken
        );
        if (known is null)
        {
            db.UnmatchedPhrases.Add(
                new UnmatchedPhrase
                {
                    Id = Guid.CreateVersion7(now),
                    Text = redacted,
                    LastOn = today,
                }
            );
            return;
        }

        known.Times++;
        known.LastOn = today;
    }

    /// <summary>The most frequent first.</summary>
    public async Task<IReadOnlyList<UnmatchedPhrase>> ListAsync(int limit, CancellationToken cancellationToken) =>
        await db
            .UnmatchedPhrases.AsNoTracking()
            .OrderByDescending(phrase => phrase.Times)
            .ThenBy(phrase => phrase.Text)
            .Take(limit)
            .ToListAsync(cancellationToken);
}
