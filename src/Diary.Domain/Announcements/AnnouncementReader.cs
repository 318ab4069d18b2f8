using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Announcements;

/// <summary>What has been announced to the viewer. Each question is two queries, however large the school.</summary>
public sealed class AnnouncementReader(DiaryDbContext db)
{
    /// <summary>The news: what is fresh on the day, the newest first.</summary>
    public Task<AnnouncementPage> FeedAsync(Viewer viewer, int skip, int take, CancellationToken cancellationToken)
    {
        var today = viewer.Today;
        var fresh = AnnouncementAccess.Readable(db, viewer, today).Where(a => a.FreshUntil >= today);
        return ReadAsync(viewer, fresh, skip, take, cancellationToken);
    }

    /// <summary>The archive: what was announced on the days, the newest first.</summary>
    /// <param name="className">Only what was said to this class by name; null means everything.</param>
    public Task<AnnouncementPage> ArchiveAsync(
        Viewer viewer,
        DateOnly firstDay,
        DateOnly lastDay,
        ClassName? className,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var zone = viewer.TimeZone ?? TimeZoneInfo.Utc;
        var (from, to) = (StartOf(firstDay, zone), StartOf(lastDay.AddDays(1), zone));
        var found = AnnouncementAccess
            .Readable(db, viewer, viewer.Today)
            .Where(a => a.PostedAt >= from && a.PostedAt < to);
        if (className is not null)
        {
            var classes = db.Classes.Where(c => c.Grade == className.Grade && c.Letter == className.Letter);
            var audiences = db.AnnouncementAudiences;
            var groups = db.Groups;
            found = found.Where(a =>
                audiences.Any(of =>
                    of.SchoolId == a.SchoolId
                    && of.AnnouncementId == a.Id
                    && classes.Any(c => c.Id == of.ClassId || groups.Any(g => g.Id == of.GroupId && g.ClassId == c.Id))
                )
            );
        }

        return ReadAsync(viewer, found, skip, take, cancellationToken);
    }

    /// <returns>Null when there is no such announcement for the viewer.</returns>
    public async Task<AnnouncementLine?> FindAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        var one = AnnouncementAccess.Readable(db, viewer, viewer.Today).Where(a => a.Id == id);
        return (await ReadAsync(viewer, one, 0, 1, cancellationToken)).Lines.SingleOrDefault();
    }

    private async Task<AnnouncementPage> ReadAsync(
        Viewer viewer,
        IQueryable<Announcement> announcements,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var confirmations = db.AnnouncementConfirmations;
        var votes = db.PollVotes;
        var account = viewer.AccountId;
        var rows =
            from announcement in announcements
            where announcement.WithdrawnAt == null
            join author in db.People on announcement.AuthorId equals author.Id
            orderby announcement.PostedAt descending, announcement.Id
            select new
            {
                Announcement = announcement,
                author.FamilyName,
                author.GivenName,
                author.Patronymic,
                Confirmed = confirmations.Count(c =>
                    c.SchoolId == announcement.SchoolId && c.AnnouncementId == announcement.Id
                ),
                HasConfirmed = confirmations.Any(c =>
                    c.SchoolId == announcement.SchoolId && c.AnnouncementId == announcement.Id && c.AccountId == account
                ),
                Vote = votes.FirstOrDefault(v =>
                    v.SchoolId == announcement.SchoolId && v.AnnouncementId == announcement.Id && v.AccountId == account
                ),
            };
        var read = await rows.Skip(skip).Take(take + 1).AsNoTracking().ToListAsync(cancellationToken);
        var shown = read.Take(take).ToList();
        var options = await OptionsAsync([.. shown.Select(row => row.Announcement)], cancellationToken);
        return new AnnouncementPage(
            [
                .. shown.Select(row =>
                {
                    var announcement = row.Announcement;
                    var isMine = IsMine(viewer, announcement);
                    return new AnnouncementLine(
                        announcement.Id,
                        announcement.SchoolId,
                        new PersonName(row.FamilyName, row.GivenName, row.Patronymic),
                        announcement.PostedAt,
                        announcement.Text,
                        announcement.EventDate,
                        announcement.EventTime,
                        announcement.Place,
                        isMine,
                        announcement.Version > 1,
                        Confirmation(announcement, row.HasConfirmed),
                        isMine && announcement.NeedsConfirmation ? row.Confirmed : null,
                        Poll(announcement, row.Vote, isMine, options)
                    );
                }),
            ],
            read.Count > take
        );
    }

    /// <summary>The author's, and an administrator's.</summary>
    internal static bool IsMine(Viewer viewer, Announcement announcement) =>
        viewer.IsAdministrator(announcement.SchoolId)
        || (
            viewer.Persons.Any(person => person.PersonId == announcement.AuthorId)
            && viewer.Posts.Any(post => post.SchoolId == announcement.SchoolId)
        );

    private async Task<ILookup<Guid, PollOption>> OptionsAsync(
        IReadOnlyList<Announcement> announcements,
        CancellationToken cancellationToken
    )
    {
        var polls = announcements.Where(a => a.Poll is not PollKind.None).ToList();
        if (polls.Count == 0)
        {
            return Array.Empty<PollOption>().ToLookup(option => option.AnnouncementId);
        }

        var (schools, ids) = (polls.Select(a => a.SchoolId).Distinct().ToList(), polls.Select(a => a.Id).ToList());
        var options = await db
            .PollOptions.AsNoTracking()
            .Where(option => schools.Contains(option.SchoolId) && ids.Contains(option.AnnouncementId))
            .OrderBy(option => option.Number)
            .ToListAsync(cancellationToken);
        return options.ToLookup(option => option.AnnouncementId);
    }

    private static ConfirmationState Confirmation(Announcement announcement, bool hasConfirmed) =>
        (announcement.NeedsConfirmation, hasConfirmed) switch
        {
            (false, _) => ConfirmationState.NotAsked,
            (true, false) => ConfirmationState.Asked,
            (true, true) => ConfirmationState.Given,
        };

    private static PollLine? Poll(
        Announcement announcement,
        PollVote? vote,
        bool isMine,
        ILookup<Guid, PollOption> options
    ) =>
        announcement.Poll is PollKind.None
            ? null
            : new PollLine(
                announcement.Poll,
                vote is not null,
                vote?.Option,
                [
                    .. options[announcement.Id]
                        .Select(option => new PollOptionLine(
                            option.Number,
                            option.Text,
                            isMine || vote is not null ? option.Votes : null
                        )),
                ]
            );

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}

/// <param name="HasMore">Whether there are older ones.</param>
public sealed record AnnouncementPage(IReadOnlyList<AnnouncementLine> Lines, bool HasMore);
