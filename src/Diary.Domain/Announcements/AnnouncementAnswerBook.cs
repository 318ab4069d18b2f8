using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Announcements;

/// <summary>What readers answer: that they have read, and how they vote. Committed by the caller, once.</summary>
public sealed class AnnouncementAnswerBook(DiaryDbContext db, AuditLog audit, TimeProvider clock)
{
    /// <summary>Said twice, it is said once.</summary>
    public async Task<Outcome<Announcement, AnnouncementRefusal>> ConfirmAsync(
        Viewer viewer,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        if (await ReadableAsync(viewer, id, cancellationToken) is not { } announcement)
        {
            return AnnouncementRefusal.NotYours;
        }

        if (!announcement.NeedsConfirmation)
        {
            return AnnouncementRefusal.NothingToAnswer;
        }

        var isKnown = await db.AnnouncementConfirmations.AnyAsync(
            c => c.SchoolId == announcement.SchoolId && c.AnnouncementId == id && c.AccountId == viewer.AccountId,
            cancellationToken
        );
        if (!isKnown)
        {
            db.AnnouncementConfirmations.Add(
                new AnnouncementConfirmation
                {
                    SchoolId = announcement.SchoolId,
                    AnnouncementId = id,
                    AccountId = viewer.AccountId,
                    PersonId = viewer.Persons[0].PersonId,
                    At = clock.GetUtcNow(),
                }
            );
            audit.Add("announcement.confirmed", nameof(Announcement), id, announcement.SchoolId, viewer.AccountId);
        }

        return announcement;
    }

    public async Task<Outcome<Announcement, AnnouncementRefusal>> VoteAsync(
        Viewer viewer,
        Guid id,
        int option,
        CancellationToken cancellationToken
    )
    {
        if (await ReadableAsync(viewer, id, cancellationToken) is not { } announcement)
        {
            return AnnouncementRefusal.NotYours;
        }

        var options = await db
            .PollOptions.Where(o => o.SchoolId == announcement.SchoolId && o.AnnouncementId == id)
            .ToListAsync(cancellationToken);
        if (options.Find(o => o.Number == option) is not { } chosen)
        {
            return AnnouncementRefusal.NothingToAnswer;
        }

        var vote = await db.PollVotes.SingleOrDefaultAsync(
            v => v.SchoolId == announcement.SchoolId && v.AnnouncementId == id && v.AccountId == viewer.AccountId,
            cancellationToken
        );
        if (vote is not null && announcement.Poll is PollKind.Anonymous)
        {
            return AnnouncementRefusal.AlreadyAnswered;
        }

        Count(viewer, announcement, options, chosen, vote);
        return announcement;
    }

    private void Count(
        Viewer viewer,
        Announcement announcement,
        List<PollOption> options,
        PollOption chosen,
        PollVote? vote
    )
    {
        if (options.Find(option => option.Number == vote?.Option) is { } former)
        {
            former.Votes--;
        }

        chosen.Votes++;
        var now = clock.GetUtcNow();
        int? kept = announcement.Poll is PollKind.Named ? chosen.Number : null;
        if (vote is null)
        {
            db.PollVotes.Add(
                new PollVote
                {
                    SchoolId = announcement.SchoolId,
                    AnnouncementId = announcement.Id,
                    AccountId = viewer.AccountId,
                    PersonId = viewer.Persons[0].PersonId,
                    Option = kept,
                    At = now,
                }
            );
        }
        else
        {
            (vote.Option, vote.At) = (kept, now);
        }

        audit.Add("poll.answered", nameof(Announcement), announcement.Id, announcement.SchoolId, viewer.AccountId);
    }

    private Task<Announcement?> ReadableAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) =>
        AnnouncementAccess
            .Readable(db, viewer, viewer.Today)
            .SingleOrDefaultAsync(a => a.Id == id && a.WithdrawnAt == null, cancellationToken);
}
