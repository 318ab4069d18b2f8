using Diary.Domain.Database;
using Diary.Domain.School;

namespace Diary.Domain.People;

public static class Memberships
{
    /// <summary>Who belonged to which group on some day of the span; without a last day, until the group's year ended.</summary>
    public static IQueryable<GroupMembership> MembershipsBetween(
        this DiaryDbContext db,
        DateOnly firstDay,
        DateOnly lastDay
    ) =>
        from membership in db.GroupMemberships
        join grouping in db.Groups on membership.GroupId equals grouping.Id
        join year in db.AcademicYears on grouping.YearId equals year.Id
        where membership.From <= lastDay && (membership.To ?? year.End) >= firstDay
        select membership;
}
