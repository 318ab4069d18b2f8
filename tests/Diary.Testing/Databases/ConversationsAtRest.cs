using Diary.Domain.Conversations;
using Diary.Domain.Database;

namespace Diary.Testing.Databases;

public static class ConversationsAtRest
{
    extension(DiaryDbContext db)
    {
        /// <summary>Conversations in which everything that was accepted is answered and sent, and nobody works.</summary>
        public IQueryable<Conversation> AtRest
        {
            get
            {
                var (inbox, outbox) = (db.InboxEntries, db.OutboxEntries);
                return db.Conversations.Where(c =>
                    c.LeaseToken == null
                    && !inbox.Any(entry => entry.ConversationId == c.Id && entry.Status == InboxStatus.Pending)
                    && !outbox.Any(entry => entry.ConversationId == c.Id && entry.Status == OutboxStatus.Pending)
                );
            }
        }
    }
}
