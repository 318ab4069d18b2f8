using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Testing.Hosts;

public static class ConversationRest
{
    /// <summary>Whether everything that was accepted is answered and sent, and nobody works there.</summary>
    public static async Task<bool> IsAtRestAsync(this DiaryDbContext db, string channel, string key)
    {
        var inbox = db.InboxEntries;
        var outbox = db.OutboxEntries;
        return await db
            .Conversations.Where(c => c.Channel == channel && c.Key == key)
            .AnyAsync(c =>
                c.LeaseToken == null
                && !inbox.Any(entry => entry.ConversationId == c.Id && entry.Status == InboxStatus.Pending)
                && !outbox.Any(entry => entry.ConversationId == c.Id && entry.Status == OutboxStatus.Pending)
            );
    }
}
