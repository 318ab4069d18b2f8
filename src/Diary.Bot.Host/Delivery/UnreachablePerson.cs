using Diary.Domain.Access;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.Delivery;

/// <summary>Remembers that nobody can be reached at an address any more, until the channel says that the bot is let in again.</summary>
internal sealed class UnreachablePerson(IDbContextFactory<DiaryDbContext> databases, TimeProvider clock)
{
    public async Task MarkAsync(Conversation conversation)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync();
        await db.WriteAsync(
            cancel =>
                db.ChannelBindings.Where(binding =>
                        binding.Channel == conversation.Channel
                        && binding.UserKey == conversation.UserKey
                        && binding.RevokedAt == null
                    )
                    .ExecuteUpdateAsync(set => set.SetProperty(binding => binding.BlockedAt, now), cancel),
            CancellationToken.None
        );
    }
}
