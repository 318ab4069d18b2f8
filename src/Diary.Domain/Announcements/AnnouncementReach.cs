using Diary.Domain.Access;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Announcements;

/// <summary>Who an announcement will reach, before it is posted.</summary>
public sealed class AnnouncementReach(DiaryDbContext db)
{
    public async Task<Reach> OfAsync(
        Guid schoolId,
        IReadOnlyList<NewAudience> audience,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var bindings = db.ChannelBindings;
        var links = db.AccountPersons;
        var rows = await AnnouncementRecipients
            .Of(db, schoolId, audience, day)
            .Select(id => new
            {
                Telegram = links.Any(link =>
                    link.PersonId == id
                    && link.RevokedAt == null
                    && bindings.Any(b =>
                        b.AccountId == link.AccountId
                        && b.Channel == ChannelNames.Telegram
                        && b.RevokedAt == null
                        && b.BlockedAt == null
                    )
                ),
                WebChat = links.Any(link =>
                    link.PersonId == id
                    && link.RevokedAt == null
                    && bindings.Any(b =>
                        b.AccountId == link.AccountId && b.Channel == ChannelNames.DirectLine && b.RevokedAt == null
                    )
                ),
            })
            .ToListAsync(cancellationToken);
        return new Reach(
            rows.Count,
            rows.Count(row => row.Telegram),
            rows.Count(row => row.WebChat),
            rows.Count(row => !row.Telegram && !row.WebChat)
        );
    }
}

/// <summary>How many people it will reach, each counted once, and by what; who has no chat at all will not hear of it.</summary>
public sealed record Reach(int People, int ByTelegram, int ByWebChat, int Unreachable);
