using Diary.Domain.Access;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
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
        var rows = await Recipients(schoolId, audience, day)
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

    private IQueryable<Guid> Recipients(Guid schoolId, IReadOnlyList<NewAudience> audience, DateOnly day)
    {
        var students = Students(schoolId, audience.Where(a => a.ForStudents), day);
        var wards = Students(schoolId, audience.Where(a => a.ForGuardians), day);
        var guardians = db
            .Guardianships.Where(g =>
                g.SchoolId == schoolId
                && g.Access != GuardianshipAccess.None
                && g.From <= day
                && (g.To == null || day <= g.To)
                && wards.Contains(g.StudentId)
            )
            .Select(g => g.GuardianId);
        var everybodyAtWork = audience.Any(a => a.ForStaff && a.ClassId is null && a.GroupId is null);
        var staff = db
            .StaffRoles.Where(r =>
                everybodyAtWork && r.SchoolId == schoolId && r.From <= day && (r.To == null || day <= r.To)
            )
            .Select(r => r.PersonId);
        return students.Union(guardians).Union(staff);
    }

    private IQueryable<Guid> Students(Guid schoolId, IEnumerable<NewAudience> audience, DateOnly day)
    {
        var places = audience.ToList();
        var isWholeSchool = places.Exists(place => place.ClassId is null && place.GroupId is null);
        var classes = places.ConvertAll(place => place.ClassId).OfType<Guid>().ToList();
        var groups = places.ConvertAll(place => place.GroupId).OfType<Guid>().ToList();
        return (
            from membership in db.MembershipsBetween(day, day)
            join learners in db.Groups on membership.GroupId equals learners.Id
            where membership.SchoolId == schoolId
            where
                (isWholeSchool && learners.Kind == GroupKind.Class)
                || groups.Contains(learners.Id)
                || (learners.Kind == GroupKind.Class && classes.Contains(learners.ClassId!.Value))
            select membership.StudentId
        ).Distinct();
    }
}

/// <summary>How many people it will reach, each counted once, and by what; who has no chat at all will not hear of it.</summary>
public sealed record Reach(int People, int ByTelegram, int ByWebChat, int Unreachable);
