using Diary.Domain.People;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Timetable;

/// <summary>Nobody and no room is in two places: pair by pair, in other words than the product's.</summary>
internal static class OnePlace
{
    public static async Task AssertAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        var lessons = await db
            .LessonOccurrences.AsNoTracking()
            .Where(l => l.State != LessonState.Cancelled)
            .ToListAsync(CancellationToken.None);
        var memberships = await db.GroupMemberships.AsNoTracking().ToListAsync(CancellationToken.None);
        foreach (var day in lessons.GroupBy(lesson => lesson.Date))
        {
            foreach (var one in day)
            {
                AssertBesides(one, day.Where(other => other.Id.CompareTo(one.Id) > 0), memberships);
            }
        }
    }

    private static void AssertBesides(
        LessonOccurrence one,
        IEnumerable<LessonOccurrence> others,
        List<GroupMembership> memberships
    )
    {
        foreach (var other in others.Where(l => l.StartsAt < one.EndsAt && one.StartsAt < l.EndsAt))
        {
            Assert.False(
                one.TeacherId == other.TeacherId
                    && one.Kind is not LessonKind.SelfStudy
                    && other.Kind is not LessonKind.SelfStudy,
                "A teacher is in two places."
            );
            Assert.False(
                one.RoomId is not null
                    && one.RoomId == other.RoomId
                    && one.Kind is not LessonKind.Distance
                    && other.Kind is not LessonKind.Distance,
                "A room holds two lessons."
            );
            Assert.Empty(Students(memberships, one).Intersect(Students(memberships, other)));
        }
    }

    private static IEnumerable<Guid> Students(List<GroupMembership> memberships, LessonOccurrence lesson) =>
        memberships
            .Where(m => m.GroupId == lesson.GroupId && m.From <= lesson.Date && !(m.To < lesson.Date))
            .Select(m => m.StudentId);
}
