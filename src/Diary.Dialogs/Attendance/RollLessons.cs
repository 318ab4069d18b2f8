using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Attendance;

/// <summary>Which lesson a teacher means who says only who is not there.</summary>
public sealed class RollLessons(RollStateReader states, RollReader rolls)
{
    /// <summary>The lessons that may be meant, the likeliest first: it has all the students who are named, and has begun.</summary>
    internal async Task<IReadOnlyList<RollState>> FindAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var viewer = turn.Viewer!;
        var entities = turn.Meaning.Entities;
        var day = entities.Date?.End ?? turn.Today;
        var all = await states.ForDayAsync(viewer, day, ClassName.Read(entities.Class), cancellationToken);
        var own = all.Where(state => MayCall(viewer, state))
            .Where(state => entities.Lesson is null || state.Number == entities.Lesson)
            .Where(state => entities.Subject is null || state.SubjectKey == entities.Subject)
            .ToList();
        var groups = await GroupsOfNamedAsync(turn, own, day, cancellationToken);
        return
        [
            .. own.Where(state => groups is null || groups.Contains(state.GroupId))
                .OrderByDescending(state => state.StartsAt <= turn.Now)
                .ThenBy(state => (state.StartsAt - turn.Now).Duration()),
        ];
    }

    private static bool MayCall(Viewer viewer, RollState state) =>
        viewer.TeachersToday().Contains(state.TeacherId)
        || viewer.Posts.Any(post => post.Kind is StaffPostKind.Administrator)
        || viewer.TeachingGroups.Any(group => group.GroupId == state.GroupId && group.SubjectId == state.SubjectId);

    /// <returns>The groups in which all the named are; null where nobody is named, or nobody is found.</returns>
    private async Task<IReadOnlySet<Guid>?> GroupsOfNamedAsync(
        TurnContext turn,
        List<RollState> own,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        if (own.CountBy(state => state.GroupId).Count() < 2)
        {
            return null;
        }

        var roll = await rolls.FindAsync(turn.Viewer!, "", day, cancellationToken);
        var mentions = new RollNames(roll).Find(turn.Text);
        var groups = mentions
            .Select(mention => mention.Students.SelectMany(student => student.Groups).ToHashSet())
            .Aggregate((IEnumerable<Guid>?)null, (shared, own) => shared?.Intersect(own) ?? own)
            ?.ToHashSet();
        return groups is { Count: > 0 } ? groups : null;
    }
}
