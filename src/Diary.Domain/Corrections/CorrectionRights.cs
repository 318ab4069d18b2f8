using Diary.Domain.Access;
using Diary.Domain.People;

namespace Diary.Domain.Corrections;

/// <summary>Who answers what.</summary>
public static class CorrectionRights
{
    /// <summary>The record under which the viewer answers the request; null when it is not theirs to answer.</summary>
    public static Guid? AnswersAs(this Viewer viewer, CorrectionRequest request)
    {
        var teaching = viewer.TeachersToday();
        if (request.OwnerId is { } owner && teaching.Contains(owner))
        {
            return owner;
        }

        return viewer.SchoolsRun().Contains(request.SchoolId)
            ? viewer.Posts.First(post => post.SchoolId == request.SchoolId).PersonId
            : null;
    }

    /// <summary>The schools that the viewer runs: what is taken further comes to them.</summary>
    internal static IReadOnlyList<Guid> SchoolsRun(this Viewer viewer) =>
        AccessRules.WholeSchools(viewer, StudentScopes.Marks);

    /// <summary>What was declined, or what nobody answered in time, once.</summary>
    public static bool MayBeEscalated(this CorrectionRequest request, DateOnly today) =>
        !request.IsEscalated
        && (
            request.State is CorrectionState.Declined
            || (request.State is CorrectionState.Waiting && request.DueOn < today)
        );
}
