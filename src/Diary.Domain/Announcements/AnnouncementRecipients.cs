using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Announcements;

/// <summary>Everybody whom an audience means, each once. Who is shut out from a child hears nothing for that child's sake.</summary>
internal static class AnnouncementRecipients
{
    public static IQueryable<Guid> Of(
        DiaryDbContext db,
        Guid schoolId,
        IReadOnlyList<NewAudience> audience,
        DateOnly day
    )
    {
        var students = Students(db, schoolId, audience.Where(a => a.ForStudents), day);
        var wards = Students(db, schoolId, audience.Where(a => a.ForGuardians), day);
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

    private static IQueryable<Guid> Students(
        DiaryDbContext db,
        Guid schoolId,
        IEnumerable<NewAudience> audience,
        DateOnly day
    )
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
