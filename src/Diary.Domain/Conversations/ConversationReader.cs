using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Conversations;

public sealed class ConversationReader(IDbContextFactory<DiaryDbContext> databases)
{
    public async Task<Conversation?> FindAsync(string channel, string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db
            .Conversations.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Channel == channel && c.Key == key, cancellationToken);
    }
}
