using Diary.Domain.Access;
using Diary.Domain.Alerts;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Announcements;

/// <summary>Posts announcements and takes them back. What it adds is committed by the caller, once.</summary>
public sealed class AnnouncementBook(DiaryDbContext db, AuditLog audit, AlertBook alerts, TimeProvider clock)
{
    public async Task<Outcome<Announcement, AnnouncementRefusal>> PostAsync(
        Viewer viewer,
        NewAnnouncement entry,
        CancellationToken cancellationToken
    )
    {
        if (entry.Refuse() is { } refusal)
        {
            return refusal;
        }

        return await MaySpeakAsync(viewer, entry, cancellationToken)
            ? Post(viewer, entry)
            : AnnouncementRefusal.AudienceNotYours;
    }

    /// <summary>Readers see the new words; the old ones are kept.</summary>
    public async Task<Outcome<Announcement, AnnouncementRefusal>> CorrectAsync(
        Viewer viewer,
        Guid id,
        AnnouncementContent content,
        CancellationToken cancellationToken
    )
    {
        if (content.Refuse() is { } refusal)
        {
            return refusal;
        }

        if (!(await OwnAsync(viewer, id, cancellationToken)).Succeeded(out var announcement, out var why))
        {
            return why;
        }

        var now = clock.GetUtcNow();
        db.AnnouncementRevisions.Add(
            announcement.Correct(content, Guid.CreateVersion7(now), AuthorAt(viewer, announcement.SchoolId), now)
        );
        Note(viewer, announcement, "announcement.corrected", AlertKind.AnnouncementCorrected);
        return announcement;
    }

    public async Task<Outcome<Announcement, AnnouncementRefusal>> WithdrawAsync(
        Viewer viewer,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        if (!(await OwnAsync(viewer, id, cancellationToken)).Succeeded(out var announcement, out var why))
        {
            return why;
        }

        announcement.Withdraw(clock.GetUtcNow());
        Note(viewer, announcement, "announcement.withdrawn", AlertKind.AnnouncementWithdrawn);
        return announcement;
    }

    /// <summary>A class teacher speaks to the own class and its groups, an administrator to everybody at the school.</summary>
    private async Task<bool> MaySpeakAsync(Viewer viewer, NewAnnouncement entry, CancellationToken cancellationToken)
    {
        if (viewer.IsAdministrator(entry.SchoolId))
        {
            return await AllAreThereAsync(entry, cancellationToken);
        }

        var own = AccessRules.OwnClasses(viewer);
        var groups = entry.Audience.Select(audience => audience.GroupId).OfType<Guid>().Distinct().ToList();
        var isOwn = entry.Audience.All(audience =>
            audience.GroupId is not null || (audience.ClassId is { } classId && own.Contains(classId))
        );
        return isOwn
            && (
                groups.Count == 0
                || await AnnouncementAccess
                    .GroupsToSpeakTo(db, viewer, entry.SchoolId)
                    .CountAsync(id => groups.Contains(id), cancellationToken) == groups.Count
            );
    }

    private async Task<bool> AllAreThereAsync(NewAnnouncement entry, CancellationToken cancellationToken)
    {
        var classes = entry.Audience.Select(audience => audience.ClassId).OfType<Guid>().Distinct().ToList();
        var groups = entry.Audience.Select(audience => audience.GroupId).OfType<Guid>().Distinct().ToList();
        if (classes.Count + groups.Count == 0)
        {
            return true;
        }

        var schoolId = entry.SchoolId;
        var found = await db.Set<School.SchoolClass>()
            .Where(c => c.SchoolId == schoolId && classes.Contains(c.Id))
            .Select(c => c.Id)
            .Concat(
                db.Set<School.Group>().Where(g => g.SchoolId == schoolId && groups.Contains(g.Id)).Select(g => g.Id)
            )
            .CountAsync(cancellationToken);
        return found == classes.Count + groups.Count;
    }

    private Announcement Post(Viewer viewer, NewAnnouncement entry)
    {
        var now = clock.GetUtcNow();
        var announcement = new Announcement
        {
            Id = Guid.CreateVersion7(now),
            SchoolId = entry.SchoolId,
            AuthorId = AuthorAt(viewer, entry.SchoolId),
            Text = entry.Content.Text.Trim(),
            EventDate = entry.Content.EventDate,
            EventTime = entry.Content.EventTime,
            Place = entry.Content.Place,
            NeedsConfirmation = entry.NeedsConfirmation,
            Poll = entry.Poll,
            FreshUntil = entry.FreshUntil,
            PostedAt = now,
        };
        db.Announcements.Add(announcement);
        db.AnnouncementAudiences.AddRange(
            entry.Audience.Select((audience, index) => Audience(announcement, audience, index))
        );
        db.PollOptions.AddRange(entry.Options.Select((text, index) => Option(announcement, text, index)));
        Note(viewer, announcement, "announcement.posted", AlertKind.AnnouncementPosted);
        return announcement;
    }

    private async Task<Outcome<Announcement, AnnouncementRefusal>> OwnAsync(
        Viewer viewer,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        var announcement = await db.Announcements.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        return announcement is null || !AnnouncementReader.IsMine(viewer, announcement) ? AnnouncementRefusal.NotYours
            : announcement.WithdrawnAt is not null ? AnnouncementRefusal.Withdrawn
            : announcement;
    }

    private void Note(Viewer viewer, Announcement announcement, string action, AlertKind kind)
    {
        audit.Add(action, nameof(Announcement), announcement.Id, announcement.SchoolId, viewer.AccountId);
        alerts.Raise(
            kind,
            new AlertSource(announcement.SchoolId, announcement.Id, announcement.Version),
            new Dictionary<string, object?> { ["announcement"] = announcement.Id }
        );
    }

    private static Guid AuthorAt(Viewer viewer, Guid schoolId) =>
        viewer.Posts.First(post => post.SchoolId == schoolId).PersonId;

    private static AnnouncementAudience Audience(Announcement announcement, NewAudience audience, int index) =>
        new()
        {
            SchoolId = announcement.SchoolId,
            AnnouncementId = announcement.Id,
            Number = index + 1,
            ClassId = audience.ClassId,
            GroupId = audience.GroupId,
            ForStudents = audience.ForStudents,
            ForGuardians = audience.ForGuardians,
            ForStaff = audience.ForStaff,
        };

    private static PollOption Option(Announcement announcement, string text, int index) =>
        new()
        {
            SchoolId = announcement.SchoolId,
            AnnouncementId = announcement.Id,
            Number = index + 1,
            Text = text.Trim(),
        };
}
